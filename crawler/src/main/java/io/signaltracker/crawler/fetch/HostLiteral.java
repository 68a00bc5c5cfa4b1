// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a host that is an address, in every spelling that some stack accepts.
 *
 * <p>A host whose last label is a number is an IPv4 address or nothing (WHATWG URL, "ends in a
 * number checker"); its parts may be decimal, octal or hexadecimal and fewer than four.
 */
final class HostLiteral {

  private HostLiteral() {}

  /**
   * The address; null for a name.
   *
   * @throws ForbiddenAddressException for what looks like an address and is none
   */
  static @Nullable InetAddress parse(String host) throws ForbiddenAddressException {
    try {
      if (host.contains(":")) {
        return InetAddress.ofLiteral(host);
      }
      String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
      String[] parts = bare.split("\\.", -1);
      return isNumber(parts[parts.length - 1]) ? ipv4(parts) : null;
    } catch (IllegalArgumentException | UnknownHostException e) {
      throw new ForbiddenAddressException("Not an address: '" + host + "'");
    }
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty()
        && (part.chars().allMatch(c -> c >= '0' && c <= '9')
            || part.startsWith("0x")
                && part.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0));
  }

  private static InetAddress ipv4(String[] parts) throws UnknownHostException {
    if (parts.length > 4) {
      throw new IllegalArgumentException("too many parts");
    }
    long address = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      address = address << 8 | number(parts[i], 0xff);
    }
    int bits = 8 * (5 - parts.length);
    address = address << bits | number(parts[parts.length - 1], (1L << bits) - 1);
    return InetAddress.getByAddress(
        new byte[] {
          (byte) (address >>> 24), (byte) (address >>> 16), (byte) (address >>> 8), (byte) address
        });
  }

  private static long number(String part, long max) {
    long value =
        part.equals("0x")
            ? 0
            : part.startsWith("0x")
                ? Long.parseLong(part.substring(2), 16)
                : part.length() > 1 && part.startsWith("0")
                    ? Long.parseLong(part, 8)
                    : Long.parseLong(part);
    if (value < 0 || value > max) {
      throw new IllegalArgumentException("part out of range");
    }
    return value;
  }
}
