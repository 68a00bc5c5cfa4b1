// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the text of a sources file and collects everything that is wrong in it. */
final class SourceReader {

  private static final Set<String> KEYS =
      Set.of("id", "name", "type", "tier", "language", "family", "official", "poll", "announcers");

  private static final Map<String, SourceType> TYPES =
      Arrays.stream(SourceType.values()).collect(Collectors.toMap(SourceType::word, type -> type));

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern TIER = Pattern.compile("[1-3]");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final String ID_FORM = "1 to 64 lower-case letters, digits and hyphens";
  private static final Duration POLL = Duration.ofMinutes(30);

  private final String file;
  private final SourceFormats formats;
  private final List<SourceMistake> mistakes = new ArrayList<>();
  private final Map<String, Integer> lineOfId = new LinkedHashMap<>();

  SourceReader(String file, SourceFormats formats) {
    this.file = file;
    this.formats = formats;
  }

  /**
   * @throws SourceMistakes when there is any mistake
   */
  List<Source> read(String text) {
    List<Source> sources = parse(text).map(this::sources).orElse(List.of());
    if (!mistakes.isEmpty()) {
      mistakes.sort(Comparator.comparingInt(SourceMistake::line));
      throw new SourceMistakes(mistakes);
    }
    return sources;
  }

  private Optional<YamlNode> parse(String text) {
    try {
      Optional<YamlNode> root = Optional.ofNullable(YamlNode.parse(text));
      if (root.isEmpty()) {
        add(0, null, "", "is empty, expected 'sources:' and a list below it");
      }
      return root;
    } catch (JacksonException e) {
      add(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          null,
          "",
          "not YAML"
              + (e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr())
              + ": "
              + e.getOriginalMessage().lines().findFirst().orElse("no reason given"));
      return Optional.empty();
    }
  }

  private List<Source> sources(YamlNode root) {
    if (!(root instanceof YamlNode.Mapping mapping)) {
      add(root.line(), null, "", "expected 'sources:' and a list below it");
      return List.of();
    }
    Fields fields = new Fields(mapping, "", notesOf(null));
    fields.allow(Set.of("sources"));
    return fields.items("sources", "a list with one item per source").stream()
        .flatMap(node -> source(node).stream())
        .toList();
  }

  private Optional<Source> source(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      add(
          node.line(),
          null,
          "sources",
          "expected a source with keys " + KEYS.stream().sorted().toList());
      return Optional.empty();
    }
    int before = mistakes.size();
    Source source = source(mapping);
    return mistakes.size() == before ? Optional.of(source) : Optional.empty();
  }

  /** Only to be used when nothing was wrong. */
  private Source source(YamlNode.Mapping mapping) {
    String shownId = idAsWritten(mapping);
    Fields.Notes notes = notesOf(shownId);
    Fields fields = new Fields(mapping, "", notes);
    fields.allow(KEYS);
    String id = id(fields);
    SourceType type = type(fields);
    return new Source(
        id,
        fields.required("name", "the name to show a reader"),
        type,
        official(fields, type),
        fields.matching("family", ID, ID_FORM).orElse(id),
        fields.matching("language", LANGUAGE, "a language like en or zh").orElse("und"),
        fields.interval("poll").orElse(POLL),
        announcers(fields, notes),
        tier(fields, type));
  }

  private static int tier(Fields fields, SourceType type) {
    return fields
        .matching("tier", TIER, "1, 2 or 3")
        .map(Integer::parseInt)
        .orElse(type.usualTier());
  }

  private static @Nullable String idAsWritten(YamlNode.Mapping mapping) {
    YamlNode.Entry entry = mapping.entries().get("id");
    return entry != null && entry.value() instanceof YamlNode.Scalar(String text, int _)
        ? text
        : null;
  }

  private String id(Fields fields) {
    String id = fields.required("id", ID_FORM);
    if (!id.isEmpty()) {
      fields.matching("id", ID, ID_FORM);
      Integer first = lineOfId.putIfAbsent(id, fields.line("id"));
      if (first != null) {
        fields.note(
            fields.line("id"), "id", "'" + id + "' is taken by the source in line " + first);
      }
    }
    return id;
  }

  private static SourceType type(Fields fields) {
    return fields.oneOf("type", TYPES.keySet()).map(TYPES::get).orElse(SourceType.NEWS);
  }

  private static @Nullable String official(Fields fields, SourceType type) {
    Optional<String> official = fields.optional("official", "the organisation whose voice it is");
    if (official.isPresent() && type != SourceType.VENDOR) {
      fields.note(
          fields.line("official"),
          "official",
          "'"
              + official.get()
              + "' is for sources of type vendor only, this one's is "
              + type.name().toLowerCase(Locale.ROOT));
    }
    return official.orElse(null);
  }

  private List<Announcer> announcers(Fields fields, Fields.Notes notes) {
    AnnouncerReader reader = new AnnouncerReader(formats, notes);
    return fields.items("announcers", "a list with at least one announcer").stream()
        .flatMap(node -> reader.read(node).stream())
        .toList();
  }

  private Fields.Notes notesOf(@Nullable String sourceId) {
    return (line, key, problem) -> add(line, sourceId, key, problem);
  }

  private void add(int line, @Nullable String sourceId, String key, String problem) {
    mistakes.add(new SourceMistake(file, line, sourceId, key, problem));
  }
}
