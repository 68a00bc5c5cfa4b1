// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.SignalTracker;
import io.signaltracker.analytics.demo.DemoWeb;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the demo's process without warning at random instants of crawl, reading and indexing, and
 * starts it again: in the end the folder holds just what an undisturbed run makes.
 */
class KillIT {

  private static final int KILLS = 20;

  /** Far beyond any machine's need: a hang must end the test, not the build. */
  private static final int LONGEST_SECONDS = 240;

  @TempDir private static Path folder;

  private final long seed = Long.getLong("kill.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final int webPort = freePort();

  @Test
  void whateverTheInstantOfTheKillNothingIsLostAndNothingIsThereTwice()
      throws IOException, InterruptedException {
    System.out.println("KillIT: kill.seed=" + seed);
    long started = System.nanoTime();
    runToTheEnd(folder.resolve("undisturbed"));
    long undisturbedMs = (System.nanoTime() - started) / 1_000_000;
    StoredState expected = state(folder.resolve("undisturbed"));
    assertThat(expected.facts()).hasSizeGreaterThan(100);
    assertThat(expected.derived()).isNotEmpty();

    int round = 0;
    Path disturbed = folder.resolve("disturbed-" + round);
    for (int kills = 0; kills < KILLS; ) {
      if (killedAfter(disturbed, random.nextLong(undisturbedMs))) {
        kills++;
      } else {
        assertSame(expected, state(disturbed));
        round++;
        disturbed = folder.resolve("disturbed-" + round);
      }
    }
    runToTheEnd(disturbed);
    assertSame(expected, state(disturbed));
  }

  private void assertSame(StoredState expected, StoredState found) {
    assertThat(found.differencesTo(expected)).as("kill.seed=%s", seed).isEmpty();
    assertThat(found.facts()).as("nothing twice").hasSameSizeAs(expected.facts());
    assertThat(found.derived()).as("nothing twice").hasSameSizeAs(expected.derived());
  }

  /** Whether the process was still at work when its time was up. */
  private boolean killedAfter(Path data, long milliseconds)
      throws IOException, InterruptedException {
    Process process = start(data);
    if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      assertThat(process.exitValue()).isZero();
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  private void runToTheEnd(Path data) throws IOException, InterruptedException {
    Process process = start(data);
    boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended).as("ended within %s s", LONGEST_SECONDS).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log(data))).isZero();
  }

  private Process start(Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1500m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SignalTracker.class.getName());
    command.addAll(
        List.of("demo", "--prepare-only", "--data", data.toString(), "--web-port", "" + webPort));
    File log = log(data).toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static Path log(Path data) {
    return Path.of(data + ".log");
  }

  /** Opened by the same production code, which also checks that the index opens and agrees. */
  private StoredState state(Path data) {
    try (DemoWeb web = DemoWeb.start(0);
        DataLine line =
            DataLine.open(
                SettingsReader.read(DemoSettings.environment(data, webPort, Map.of())),
                ShippedSources.parse(web.sources(), "the demo's sources"))) {
      assertThat(StoredState.inIndex(line)).isEqualTo(StoredState.expectedInIndex(line));
      return StoredState.of(line);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("No free port on loopback", e);
    }
  }
}
