// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics;

import io.signaltracker.analytics.line.DataLine;
import io.signaltracker.analytics.schedule.ScheduleSettings;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** The running web application over an open line of data. */
public final class Site implements AutoCloseable {

  /** Whether Quartz follows the sources and sends the digest. */
  public enum Schedule {
    ON,
    OFF
  }

  private final ConfigurableApplicationContext context;
  private final CountDownLatch end = new CountDownLatch(1);

  private Site(ConfigurableApplicationContext context) {
    this.context = context;
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        end.countDown();
      }
    });
  }

  public static Site start(DataLine line, ConfigurableEnvironment environment, Schedule schedule) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setEnvironment(environment);
    application.addInitializers(context -> {
      var beans = (GenericApplicationContext) context;
      beans.registerBean(DataLine.class, () -> line);
      beans.registerBean(
          ScheduleSettings.class, () -> new ScheduleSettings(schedule == Schedule.ON));
    });
    return new Site(application.run());
  }

  /** Where a browser finds it. */
  public String address() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    int port = server == null ? 0 : server.getPort();
    String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
    return "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port;
  }

  /** Returns when the application is told to stop. */
  public void awaitEnd() throws InterruptedException {
    end.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
