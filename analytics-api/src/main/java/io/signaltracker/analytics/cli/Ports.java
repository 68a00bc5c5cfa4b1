// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.cli;

import io.signaltracker.analytics.settings.SettingsMistakes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.core.env.Environment;

/** Looks at the port before minutes are spent on filling the index. */
final class Ports {

  private Ports() {}

  /**
   * @param option what the user would change
   * @throws Unavailable where the port is taken or the address is not this machine's
   */
  static void requireFree(Environment environment, String option) {
    String address = environment.getProperty("server.address", "127.0.0.1");
    int port = port(environment);
    if (port == 0) {
      return;
    }
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(address))) {
      probe.setReuseAddress(true);
    } catch (UnknownHostException e) {
      throw new Unavailable("server.address '" + address + "' is no address of this machine");
    } catch (IOException e) {
      throw new Unavailable(
          "port "
              + port
              + " on "
              + address
              + " cannot be used ("
              + e.getMessage()
              + "); choose another with "
              + option);
    }
  }

  private static int port(Environment environment) {
    String given = environment.getProperty("server.port", "8080");
    try {
      int port = Integer.parseInt(given.strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new SettingsMistakes(
        List.of("server.port = '" + given + "' is not a port, a number from 0 to 65535"));
  }
}
