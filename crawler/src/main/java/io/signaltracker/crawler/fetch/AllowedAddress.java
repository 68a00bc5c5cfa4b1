// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.InetAddress;

/**
 * An exception to the address guard: addresses that may be reached, on these ports.
 *
 * @param range addresses in CIDR notation, e.g. {@code 127.0.0.0/8}
 * @param firstPort lowest port, 1 to 65535
 * @param lastPort highest port, not below the lowest
 */
public record AllowedAddress(String range, int firstPort, int lastPort) {

  public AllowedAddress {
    AddressRange.parse(range);
    if (firstPort < 1 || lastPort > 65_535 || firstPort > lastPort) {
      throw new IllegalArgumentException(
          "Expected ports from 1 to 65535 in rising order, was " + firstPort + "-" + lastPort);
    }
  }

  /**
   * Reads {@code RANGE PORTS}, e.g. {@code 127.0.0.0/8 8000-8999} or {@code ::1 8080}.
   *
   * @throws IllegalArgumentException naming the text and what was expected
   */
  public static AllowedAddress parse(String text) {
    String[] parts = text.strip().split("\\s+", -1);
    if (parts.length != 2) {
      throw wrong(text);
    }
    String[] ports = parts[1].split("-", -1);
    try {
      return new AllowedAddress(
          parts[0], Integer.parseInt(ports[0]), Integer.parseInt(ports[ports.length - 1]));
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }

  /** This machine, on one port. */
  public static AllowedAddress loopback(int port) {
    return new AllowedAddress("127.0.0.0/8", port, port);
  }

  boolean covers(InetAddress address, int port) {
    return port >= firstPort
        && port <= lastPort
        && AddressRange.parse(range).contains(address.getAddress());
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "Expected an address range and ports such as '127.0.0.0/8 8000-8999', was '" + text + "'");
  }
}
