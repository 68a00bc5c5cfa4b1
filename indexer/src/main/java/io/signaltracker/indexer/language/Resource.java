// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a shipped data file: tab-separated, {@code #} starts a comment line. */
public final class Resource {

  /**
   * One line.
   *
   * @param number counted from 1, comments included
   */
  public record Line(String file, int number, List<String> fields) {

    /** The field, or "" where the line is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index).strip() : "";
    }

    /** File and line, for error messages. */
    public String place() {
      return file + ":" + number;
    }
  }

  private Resource() {}

  /**
   * Reads a file that lies beside a class.
   *
   * @throws IllegalStateException if the file is missing
   */
  public static List<Line> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Shipped file '" + name + "' beside " + beside.getName() + " is missing: rebuild");
      }
      return lines(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("Shipped file '" + name + "' cannot be read", e);
    }
  }

  private static List<Line> lines(String name, BufferedReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new Line(name, number, List.of(line.split("\t", -1))));
      }
    }
    return lines;
  }
}
