// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads every content file that {@code demo/web/hosts.txt} lists and builds its virtual host. */
final class DemoHosts {
  private DemoHosts() {}

  static Map<String, VirtualHost> load(Port port) {
    Map<String, VirtualHost> hosts = new LinkedHashMap<>();
    Resources.text("demo/web/hosts.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(file -> host(ContentFile.read(file.strip()), port))
        .forEach(host -> hosts.put(host.name(), host));
    VirtualHost index = IndexSite.of(hosts.values(), port);
    hosts.put(index.name(), index);
    return hosts;
  }

  private static VirtualHost host(ContentFile file, Port port) {
    VirtualHost host = new VirtualHost(file.head(), port);
    switch (file.head().need("kind")) {
      case "outlet" -> new OutletSite(Outlet.of(file)).fill(host);
      case "forum" -> ForumSite.of(file).fill(host);
      case "board" -> BoardSite.of(file).fill(host);
      case "catalogue" -> CatalogueSite.of(file).fill(host);
      default ->
          throw new IllegalStateException(
              "%s: kind \"%s\": expected outlet, forum, board or catalogue"
                  .formatted(file.head().where(), file.head().need("kind")));
    }
    return host;
  }
}
