// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void makesTheFolderAndTheFile() {
    Path file = folder.resolve("new/data/store.db");

    Database.open(DatabaseSettings.sqlite(file)).close();

    assertThat(file).isRegularFile();
  }

  @Test
  void writesAheadAndChecksReferences() {
    try (Database database = TestDatabases.sqlite(folder)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "synchronous")).isEqualTo("1");
      assertThat(pragma(database, "busy_timeout")).isEqualTo("30000");
    }
  }

  @Test
  void aStatementThatIsAskedAgainSeesWhatChangedInTheSchema() {
    try (Database database = TestDatabases.sqlite(folder)) {
      String all = "select * from change_sequence";
      int before = database.jdbc().sql(all).query().singleRow().size();
      database.jdbc().sql("alter table change_sequence add column note text").update();

      assertThat(database.jdbc().sql(all).query().singleRow()).hasSize(before + 1);
    }
  }

  @Test
  void opensAgainWhatItClosed() {
    try (Database database = TestDatabases.sqlite(folder)) {
      database.jdbc().sql("update change_sequence set value = 7").update();
    }
    try (Database database = TestDatabases.sqlite(folder)) {
      assertThat(
              database.jdbc().sql("select value from change_sequence").query(Long.class).single())
          .isEqualTo(7);
    }
  }

  @Test
  void saysThatAFileIsNoDatabaseAndLeavesItAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.db"), "Dear diary, this is no database.");

    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("not a SQLite database")
        .hasMessageContaining("choose another data folder");
    assertThat(file).hasContent("Dear diary, this is no database.");
  }

  @Test
  void saysThatADatabaseIsDamaged() throws IOException {
    Path file = folder.resolve("damaged.db");
    Files.writeString(file, "SQLite format 3\0" + "x".repeat(8000));

    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void saysThatAFolderIsInTheWay() {
    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(folder)))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("not a file");
  }

  @Test
  void saysThatAFileStandsWhereTheFolderShouldBe() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file.resolve("store.db"))))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("the folder " + file + " cannot be made");
  }

  @Test
  void saysThatAFolderIsNotReadable() {
    Path closed = folder.resolve("closed");
    assertThat(closed.toFile().mkdir()).isTrue();
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(closed)).as("root may write everywhere").isFalse();

    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(closed.resolve("store.db"))))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("the folder " + closed + " cannot be read and written");
  }

  @Test
  void refusesASchemaOfANewerVersionAndLeavesItAlone() {
    try (Database database = TestDatabases.sqlite(folder)) {
      database
          .jdbc()
          .sql(
              "insert into schema_history (installed_rank, version, description, type, script,"
                  + " installed_by, execution_time, success)"
                  + " values (99, '29990101.0000', 'tomorrow', 'SQL', 'tomorrow.sql', '', 1, true)")
          .update();
    }

    assertThatThrownBy(() -> TestDatabases.sqlite(folder))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("newer version")
        .hasMessageContaining("29990101.0000 tomorrow")
        .hasMessageContaining("Update Signal Tracker");
  }

  @Test
  void saysThatAServerDoesNotAnswer() {
    DatabaseSettings nobody =
        new DatabaseSettings("jdbc:postgresql://localhost:1/none", "someone", "secret", 2);

    assertThatThrownBy(() -> Database.open(nobody))
        .isInstanceOf(StoreUnusable.class)
        .hasMessageContaining("localhost:1")
        .hasMessageContaining("Check address")
        .hasMessageNotContaining("secret");
  }

  @Test
  void appliesAnotherModulesMigrationsLate() {
    TestDatabases.sqlite(folder).close();

    try (Database database =
        Database.open(
            DatabaseSettings.sqlite(folder.resolve("signal-tracker.db")),
            List.of("classpath:io/signaltracker/crawler/store/late"))) {
      assertThat(database.jdbc().sql("select word from late").query(String.class).single())
          .isEqualTo("came out of order");
    }
  }

  private static String pragma(Database database, String name) {
    return database.jdbc().sql("pragma " + name).query(String.class).single();
  }
}
