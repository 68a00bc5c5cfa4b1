// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Serves the demo web's virtual hosts ({@code <host>.localhost}, RFC 6761) from one loopback port,
 * told apart by the Host header. Thread-safe; serves from memory what it built at the start.
 */
public final class DemoWeb implements AutoCloseable {
  private static final int MAX_EXCHANGES = 64;
  private static final int BACKLOG = 256;

  static {
    // Without it the server's header and body writes wait for each other's ACK: 40 ms per page.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final Map<String, VirtualHost> hosts;
  private final RequestCounter counter = new RequestCounter();

  private DemoWeb(HttpServer server) {
    this.server = server;
    this.hosts = DemoHosts.load(new Port(server.getAddress().getPort()));
    server.createContext("/", new HostHandler(hosts, counter));
    server.setExecutor(new BoundedVirtualThreads(MAX_EXCHANGES));
  }

  /**
   * Starts serving on 127.0.0.1.
   *
   * @param port 1 to 65535, or 0 for any free port
   * @throws IllegalArgumentException if the port is out of range
   * @throws UncheckedIOException if the port is taken; the message names it and the way out
   */
  public static DemoWeb start(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "Demo web port %d: expected 1 to 65535, or 0 for any free port.".formatted(port));
    }
    DemoWeb web = new DemoWeb(bind(port));
    web.server.start();
    return web;
  }

  private static HttpServer bind(int port) {
    // Head and body are written apart: with Nagle's algorithm each answer would wait 40 ms for an
    // ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          BACKLOG);
    } catch (BindException e) {
      throw new UncheckedIOException(
          ("Demo web port %d on 127.0.0.1 is taken: another program (perhaps another demo) listens"
                  + " there. Stop it, or choose another port; 0 takes any free one.")
              .formatted(port),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("Demo web port %d could not be opened".formatted(port), e);
    }
  }

  /** The port that is served, also when 0 was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** The text of the demo's {@code sources.yaml}, with the port in its addresses. */
  public String sources() {
    return new Port(port()).fillIn(Resources.text("demo/sources.yaml"));
  }

  /** What was asked for so far, by host and status. */
  public Requests requests() {
    return counter.soFar();
  }

  /** The hosts served, for tests and for the index page. */
  Collection<VirtualHost> hosts() {
    return hosts.values();
  }

  /** Stops at once; answers under way are cut. */
  @Override
  public void close() {
    server.stop(0);
  }

  /** One virtual thread per exchange; the accepting thread waits while all places are taken. */
  private record BoundedVirtualThreads(Semaphore places) implements Executor {
    BoundedVirtualThreads(int places) {
      this(new Semaphore(places));
    }

    @Override
    public void execute(Runnable exchange) {
      places.acquireUninterruptibly();
      Thread.ofVirtual().name("demo-web").start(() -> run(exchange));
    }

    private void run(Runnable exchange) {
      try {
        exchange.run();
      } finally {
        places.release();
      }
    }
  }
}
