// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that answers each addressee as told, or hangs up. */
final class ScriptedSmtp implements AutoCloseable {

  /** Instead of an answer: the connection is closed. */
  static final String HANG_UP = "hang up";

  private final ServerSocket socket = open();
  private final Map<String, String> toRcpt = new ConcurrentHashMap<>();
  private final Map<String, String> toContent = new ConcurrentHashMap<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();

  ScriptedSmtp() {
    Thread.ofVirtual().start(this::serve);
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The answer to RCPT for an address. */
  void answerRcpt(String address, String answer) {
    toRcpt.put(address, answer);
  }

  /** The answer to the content's final dot. */
  void answerContent(String address, String answer) {
    toContent.put(address, answer);
  }

  /** Addressees of the mails that were accepted, in order. */
  List<String> accepted() {
    return accepted;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // A client that broke off, or the end of the test.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 ready");
    String addressee = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT")) {
        addressee = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
      }
      String answer = answer(line, addressee, in, out);
      if (answer.equals(HANG_UP)) {
        return;
      }
      say(out, answer);
      if (line.equals("QUIT")) {
        return;
      }
    }
  }

  private String answer(String line, String addressee, BufferedReader in, OutputStream out)
      throws IOException {
    return switch (line.substring(0, Math.min(4, line.length()))) {
      case "RCPT" -> toRcpt.getOrDefault(addressee, "250 ok");
      case "DATA" -> content(addressee, in, out);
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private String content(String addressee, BufferedReader in, OutputStream out) throws IOException {
    say(out, "354 go on");
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    String answer = toContent.getOrDefault(addressee, "250 accepted");
    if (answer.startsWith("250")) {
      accepted.add(addressee);
    }
    return answer;
  }

  private static void say(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
