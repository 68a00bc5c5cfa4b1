// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser, taken from {@code SIGNAL_TRACKER_BROWSER} or the PATH; a test is skipped where
 * there is none. It keeps everything that a page should not do: messages of errors (a violated
 * content security policy is one), dialogs, requests to other hosts.
 */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Works as root, and calls nobody by itself. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Page page;
  private final String home;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium(Path program, int port) {
    home = "http://localhost:" + port;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    page = browser.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add("console: " + message.text());
      }
    });
    page.onPageError(error -> complaints.add("script: " + error));
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(home)) {
        complaints.add("request: " + request.url());
      }
    });
  }

  /** Starts the browser for an application on this port. */
  public static Chromium of(int port) {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(), "No Chromium or Chrome: set SIGNAL_TRACKER_BROWSER or install one");
    return new Chromium(program.orElseThrow(), port);
  }

  /** Opens a page and waits until it is quiet. */
  public Page open(String path) {
    page.navigate(home + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  public List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> program() {
    String given = System.getenv("SIGNAL_TRACKER_BROWSER");
    Stream<Path> onPath =
        Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(Stream.ofNullable(given).map(Path::of), onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
