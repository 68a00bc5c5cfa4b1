// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Only this package may open a socket, so that the address guard sees every connection. */
class OneWayToASocketTest {

  private final JavaClasses crawler =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.signaltracker.crawler");

  @Test
  void nobodyElseUsesAnHttpClientOrASocket() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.signaltracker.crawler.fetch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.hc..", "java.net.http..", "javax.net..", "java.nio.channels..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .check(crawler);
  }

  @Test
  void nobodyOpensAUrlByItself() {
    noClasses()
        .should()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(Jsoup.class, "connect", String.class)
        .check(crawler);
  }
}
