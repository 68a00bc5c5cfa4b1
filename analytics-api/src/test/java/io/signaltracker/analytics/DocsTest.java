// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.cli.CommandLines;
import io.signaltracker.analytics.settings.SignalTrackerSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What there is to set, to call and to link is documented. */
class DocsTest {

  private static final Path ROOT = root();

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("signal-tracker")) ? here : here.resolve("..").normalize();
  }

  @Test
  void everySettingIsDocumentedAndHasItsDefaultInTheShippedFile() throws IOException {
    String docs = Files.readString(ROOT.resolve("docs/settings.md"));
    String shipped =
        Files.readString(ROOT.resolve("analytics-api/src/main/resources/application.yaml"));
    List<String> names = new ArrayList<>();
    collect("signaltracker", SignalTrackerSettings.class, names);

    assertThat(names).hasSizeGreaterThan(15);
    assertThat(names).allSatisfy(name -> assertThat(docs).contains("`" + name + "`"));
    assertThat(names)
        .allSatisfy(name ->
            assertThat(shipped)
                .containsPattern("(?m)^ +(# )?" + name.substring(name.lastIndexOf('.') + 1) + ":"));
  }

  private static void collect(String prefix, Class<?> type, List<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + kebab(component.getName());
      if (component.getType().isRecord()) {
        collect(name, component.getType(), names);
      } else {
        names.add(name);
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @Test
  void everyCommandIsDocumented() throws IOException {
    String docs = Files.readString(ROOT.resolve("docs/operations.md"));
    List<String> commands = new ArrayList<>();
    CommandLines.of().getSubcommands().values().forEach(command -> collect(command, commands));

    assertThat(commands).hasSizeGreaterThan(4);
    assertThat(commands).allSatisfy(command -> assertThat(docs).contains("`" + command));
  }

  private static void collect(CommandLine command, List<String> commands) {
    commands.add(command.getCommandSpec().qualifiedName(" "));
    command.getSubcommands().values().forEach(sub -> collect(sub, commands));
  }

  @Test
  void noLinkInTheDocsIsDead() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      List<Path> pages =
          Stream.concat(
                  files.filter(file -> file.toString().endsWith(".md")),
                  Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")))
              .toList();
      for (Path page : pages) {
        Matcher links = link.matcher(Files.readString(page));
        while (links.find()) {
          assertThat(page.resolveSibling(links.group(1)).normalize())
              .as("link in %s", page)
              .exists();
        }
      }
    }
  }
}
