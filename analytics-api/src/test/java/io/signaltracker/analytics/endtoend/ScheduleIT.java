// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.signaltracker.analytics.Site;
import io.signaltracker.analytics.demo.DemoWeb;
import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.line.ShippedSources;
import io.signaltracker.analytics.settings.SettingsReader;
import io.signaltracker.indexer.story.LifecycleState;
import jakarta.mail.Message;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code signal-tracker run} does by itself: Quartz crawls, and mails the week's edition. */
class ScheduleIT {

  private static final String READER = "reader@example.org";
  private static final Pattern CONFIRM = Pattern.compile("/digest/confirm/[A-Za-z0-9_-]+");

  @TempDir private static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void followsTheSourcesAndMailsTheWeekOnceToWhoeverConfirmed() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (DemoWeb web = DemoWeb.start(0)) {
      var environment =
          DemoSettings.environment(
              folder,
              web.port(),
              Map.of(
                  "signaltracker.crawl.every", "1s",
                  "signaltracker.digest.send", "true",
                  "signaltracker.digest.cron", "* * * * * ?",
                  "signaltracker.digest.from", "digest@example.org",
                  "spring.mail.host", "127.0.0.1",
                  "spring.mail.port", Integer.toString(mail.getSmtp().getPort())));
      try (DataLine line =
              DataLine.open(
                  SettingsReader.read(environment),
                  ShippedSources.parse(web.sources(), "the demo's sources"));
          Site site = Site.start(line, environment, Site.Schedule.ON)) {
        await()
            .atMost(Duration.ofMinutes(3))
            .untilAsserted(() ->
                assertThat(line.stories().find("happyhorse-1-0", null))
                    .hasValueSatisfying(dossier ->
                        assertThat(dossier.story().state()).isEqualTo(LifecycleState.CONFIRMED)));
        subscribe(site, mail);
        // Last week's edition was composed before anybody was there to get it; the job makes it
        // anew.
        line.database().jdbc().sql("delete from digest_edition").update();

        await().atMost(Duration.ofMinutes(1)).until(() -> editions(mail) == 1);
        await()
            .during(Duration.ofSeconds(4))
            .atMost(Duration.ofSeconds(10))
            .until(() -> editions(mail) == 1);
      }
    } finally {
      mail.stop();
    }
  }

  private void subscribe(Site site, GreenMail mail) throws Exception {
    assertThat(post(site.address() + "/digest/subscribe", "email=" + encoded(READER)))
        .isEqualTo(200);
    assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
    Matcher link =
        CONFIRM.matcher(
            com.icegreen.greenmail.util.GreenMailUtil.getBody(mail.getReceivedMessages()[0])
                .replace("=\r\n", ""));
    assertThat(link.find()).isTrue();
    assertThat(post(site.address() + link.group(), "")).isEqualTo(200);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private int post(String url, String form) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Mails of the list, without the one that asks to confirm. */
  private static long editions(GreenMail mail) {
    return Arrays.stream(mail.getReceivedMessages()).filter(ScheduleIT::isEdition).count();
  }

  private static boolean isEdition(Message message) {
    try {
      return message.getHeader("List-Id") != null;
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
