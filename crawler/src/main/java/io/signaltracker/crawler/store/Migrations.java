// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema up to what this program knows. Every module brings a folder of migrations; one
 * history table holds them all, and since each module's versions are timestamps of its own, they
 * may come out of order.
 */
final class Migrations {

  private static final String CRAWLER = "classpath:io/signaltracker/crawler/migration";

  private final Flyway flyway;
  private final String what;

  Migrations(DataSource pool, List<String> more, String what) {
    this.what = what;
    this.flyway =
        Flyway.configure()
            .dataSource(pool)
            .locations(Stream.concat(Stream.of(CRAWLER), more.stream()).toArray(String[]::new))
            .table("schema_history")
            .outOfOrder(true)
            .failOnMissingLocations(true)
            .validateMigrationNaming(true)
            .load();
  }

  void apply() {
    try {
      refuseNewerSchema();
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreUnusable(
          what,
          "its schema does not fit this program (" + firstLine(e) + ")",
          "Use the version of Signal Tracker that wrote it, or begin with an empty data folder",
          e);
    }
  }

  private void refuseNewerSchema() {
    List<String> unknown =
        Arrays.stream(flyway.info().all())
            .filter(Migrations::unknown)
            .map(Migrations::name)
            .toList();
    if (!unknown.isEmpty()) {
      throw new StoreUnusable(
          what,
          "it was written by a newer version, this one does not know its migrations " + unknown,
          "Update Signal Tracker, or choose another data folder",
          null);
    }
  }

  private static boolean unknown(MigrationInfo migration) {
    MigrationState state = migration.getState();
    return state == MigrationState.FUTURE_SUCCESS
        || state == MigrationState.FUTURE_FAILED
        || state == MigrationState.MISSING_SUCCESS
        || state == MigrationState.MISSING_FAILED;
  }

  private static String name(MigrationInfo migration) {
    return migration.getVersion() + " " + migration.getDescription();
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
  }
}
