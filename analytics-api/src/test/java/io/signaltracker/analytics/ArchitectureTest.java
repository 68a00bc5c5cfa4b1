// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md, held against the classes. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.signaltracker");

  @Test
  void theCrawlerKnowsNothingOfWhatIsBuiltOnIt() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.signaltracker.crawler..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.signaltracker.indexer..",
                "io.signaltracker.analytics..",
                "org.apache.lucene..",
                "edu.stanford..",
                "org.springframework.web..",
                "org.springframework.boot.."));
  }

  @Test
  void theIndexerKnowsNothingOfTheApplicationNorOfHttp() {
    holds(
        noClasses()
            .that()
            .resideInAPackage("io.signaltracker.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.signaltracker.analytics..",
                "io.signaltracker.crawler.fetch..",
                "org.apache.hc..",
                "org.springframework.web..",
                "org.springframework.boot.."));
  }

  @Test
  void onlyOnePackageKnowsCoreNlp() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.signaltracker.indexer.annotate.corenlp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford.."));
  }

  @Test
  void onlyTheIndexAndSearchPackagesKnowLucene() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "io.signaltracker.indexer.index..", "io.signaltracker.indexer.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene.."));
  }

  @Test
  void onlyTheFetchPackageOpensConnections() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("io.signaltracker.crawler..", "io.signaltracker.indexer..")
            .and()
            .resideOutsideOfPackage("io.signaltracker.crawler.fetch..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(org.jsoup.Jsoup.class, "connect", String.class));
  }

  @Test
  void packagesOfTheCrawlerHaveNoCycles() {
    holds(slices().matching("io.signaltracker.crawler.(*)..").should().beFreeOfCycles());
  }

  @Test
  void packagesOfTheIndexerHaveNoCycles() {
    holds(slices().matching("io.signaltracker.indexer.(*)..").should().beFreeOfCycles());
  }

  @Test
  void packagesOfTheApplicationHaveNoCycles() {
    holds(slices().matching("io.signaltracker.analytics.(*)..").should().beFreeOfCycles());
  }

  private static void holds(ArchRule rule) {
    rule.check(CLASSES);
  }
}
