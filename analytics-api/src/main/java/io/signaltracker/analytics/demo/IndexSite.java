// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that a reader sees at the bare address: what the demo web is and which hosts it has. */
final class IndexSite {
  private IndexSite() {}

  static VirtualHost of(Collection<VirtualHost> hosts, Port port) {
    Fields settings = new Fields("index", Map.of("host", HostHandler.INDEX_HOST));
    VirtualHost index = new VirtualHost(settings, port);
    String links = hosts.stream().map(IndexSite::link).collect(Collectors.joining("\n"));
    index.html(
        "/",
        Layout.named("index").fill(Map.of("links", links, "notice", Notice.OF_THE_WEB)),
        Instant.EPOCH);
    return index;
  }

  private static String link(VirtualHost host) {
    return "<li><a href=\"http://%s.localhost/\">%s</a></li>".formatted(host.name(), host.name());
  }
}
