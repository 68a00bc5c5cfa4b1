// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.datafile.DataFile;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Decides which addresses may be connected to: public ones on ports 80 and 443, and what the
 * settings allow.
 *
 * <p>It is the client's resolver, so what it has checked is what gets connected to; a name that
 * answers differently a moment later gains nothing. Where any address of a name is refused, the
 * name is. Immutable and thread-safe.
 */
public final class AddressGuard implements DnsResolver {

  private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
  private static final List<AddressRange> NON_PUBLIC =
      DataFile.lines(AddressGuard.class, "non-public-ranges.txt").stream()
          .map(line -> AddressRange.parse(line.split("\\s+", 2)[0]))
          .toList();
  private static final List<String> LOCAL_NAMES =
      DataFile.lines(AddressGuard.class, "local-names.txt");

  private final List<AllowedAddress> allowed;
  private final NameLookup names;

  /** Looks a host name up. */
  @FunctionalInterface
  public interface NameLookup {

    /** All addresses of the name; at least one. */
    InetAddress[] lookUp(String name) throws UnknownHostException;
  }

  /** A guard that asks the system's resolver. */
  public AddressGuard(List<AllowedAddress> allowed) {
    this(allowed, InetAddress::getAllByName);
  }

  /** A guard that asks another resolver. */
  public AddressGuard(List<AllowedAddress> allowed, NameLookup names) {
    this.allowed = List.copyOf(allowed);
    this.names = names;
  }

  /**
   * The addresses behind a URL, all of them fit to be connected to.
   *
   * @throws UnknownHostException where the guard refuses the scheme, host, port or an address, or
   *     where the name has no address; the message says which
   */
  public List<InetSocketAddress> check(String url) throws UnknownHostException {
    URI uri;
    try {
      uri = URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      throw new ForbiddenAddressException("Not a URL: '" + url + "'");
    }
    return resolve(WebAddress.host(uri), WebAddress.port(uri));
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> checked = new ArrayList<>();
    boolean localName = isLocalName(host);
    for (InetAddress address : addresses(host)) {
      require(host, address, port, localName);
      checked.add(new InetSocketAddress(address, port));
    }
    return checked;
  }

  /** Refused: without the port there is no verdict. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new ForbiddenAddressException("Cannot judge '" + host + "' without a port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private void require(String host, InetAddress address, int port, boolean localName)
      throws ForbiddenAddressException {
    if (allowed.stream().anyMatch(entry -> entry.covers(address, port))) {
      return;
    }
    if (localName || !isPublic(address)) {
      throw new ForbiddenAddressException("Not a public address: '" + host + "'");
    }
    if (!WEB_PORTS.contains(port)) {
      throw new ForbiddenAddressException(
          "Port " + port + " of '" + host + "' is not allowed, only 80 and 443 are");
    }
  }

  private InetAddress[] addresses(String host) throws UnknownHostException {
    String name = ascii(host);
    InetAddress literal = HostLiteral.parse(name);
    if (literal != null) {
      return new InetAddress[] {literal};
    }
    if (isLoopbackName(name)) {
      return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }
    return names.lookUp(name);
  }

  /** RFC 6761 section 6.3: names under localhost are loopback and never asked of DNS. */
  private static boolean isLoopbackName(String name) {
    return endsWithLabel(name, "localhost");
  }

  private static boolean isLocalName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return LOCAL_NAMES.stream().anyMatch(suffix -> endsWithLabel(name, suffix));
  }

  private static boolean endsWithLabel(String name, String suffix) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return bare.equals(suffix) || bare.endsWith("." + suffix);
  }

  private static String ascii(String host) throws ForbiddenAddressException {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new ForbiddenAddressException("Not a host name: '" + host + "'");
    }
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return NON_PUBLIC.stream().noneMatch(range -> range.contains(bytes));
  }
}
