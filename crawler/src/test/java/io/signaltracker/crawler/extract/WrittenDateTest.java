// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Posted on 3 May 2026 by nobody | 2026-05-03",
        "May 3rd, 2026 | 2026-05-03",
        "Sonntag, 3. Mai 2026, 10:39 Uhr | 2026-05-03",
        "1er juin 2026 | 2026-06-01",
        "3 de mayo de 2026 | 2026-05-03",
        "3 maja 2026 r. | 2026-05-03",
        "3 мая 2026 | 2026-05-03",
        "2026年5月3日 | 2026-05-03",
        "am 03.05.2026 geschrieben | 2026-05-03",
        "28.09.1912:44 | 2019-09-28",
        "2026-05-03 | 2026-05-03",
        "3/5/2026 22:41 | 2026-05-03",
        "5/23/2026 | 2026-05-23"
      })
  void readsADayAsPeopleWriteIt(String text, LocalDate day) {
    assertThat(WrittenDate.first(text, false))
        .extracting(found -> found == null ? null : found.day())
        .isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version 10.2.3.4",
        "31/31/2026",
        "3 bears 2026",
        "call 0123-456789",
        "",
        "99.99.2026"
      })
  void readsNoDayInOtherFigures(String text) {
    assertThat(WrittenDate.first(text, false)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, 2026-03-04", "false, 2026-04-03"})
  void readsTheMonthFirstWhereThatIsTheHabit(boolean monthFirst, LocalDate day) {
    assertThat(WrittenDate.first("3/4/2026", monthFirst)).isEqualTo(new WrittenDate.Found(day, 0));
  }
}
