// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.net.InetAddress;

/**
 * A block of IP addresses, compared byte by byte.
 *
 * <p>The predicates of {@link InetAddress} are no guard: they miss unique local addresses, shared
 * address space and translated ones.
 */
final class AddressRange {

  private final byte[] network;
  private final int prefix;
  private final String text;

  private AddressRange(byte[] network, int prefix, String text) {
    this.network = network;
    this.prefix = prefix;
    this.text = text;
  }

  /**
   * Reads CIDR notation; an address alone is a range of one.
   *
   * @throws IllegalArgumentException naming the text and what was expected
   */
  static AddressRange parse(String cidr) {
    int slash = cidr.indexOf('/');
    String address = slash < 0 ? cidr : cidr.substring(0, slash);
    byte[] bytes = literal(address, cidr);
    int prefix = slash < 0 ? bytes.length * 8 : number(cidr.substring(slash + 1), cidr);
    if (prefix < 0 || prefix > bytes.length * 8) {
      throw wrong(cidr);
    }
    return new AddressRange(bytes, prefix, cidr);
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = prefix / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != network[i]) {
        return false;
      }
    }
    int rest = prefix % 8;
    return rest == 0 || ((address[whole] ^ network[whole]) & 0xff) >>> (8 - rest) == 0;
  }

  private static byte[] literal(String address, String cidr) {
    boolean literal =
        !address.isEmpty()
            && address.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
    if (!literal) {
      throw wrong(cidr);
    }
    try {
      return InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException e) {
      throw wrong(cidr);
    }
  }

  private static int number(String digits, String cidr) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw wrong(cidr);
    }
  }

  private static IllegalArgumentException wrong(String cidr) {
    return new IllegalArgumentException(
        "Expected an address range such as 10.0.0.0/8 or fd00::/8, was '" + cidr + "'");
  }

  @Override
  public String toString() {
    return text;
  }
}
