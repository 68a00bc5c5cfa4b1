// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes an edition to two files, to be looked at; stores and sends nothing. */
public final class DigestPreview {

  private final DigestComposer composer;
  private final DigestRenderer renderer;
  private final DigestSite site;

  public DigestPreview(DigestComposer composer, DigestRenderer renderer, DigestSite site) {
    this.composer = composer;
    this.renderer = renderer;
    this.site = site;
  }

  /**
   * What was written.
   *
   * @param whyEmpty why the edition has no item; empty where it has some
   */
  public record Written(Path html, Path text, String subject, Optional<String> whyEmpty) {}

  /**
   * Writes {@code digest-2026-W15.html} and {@code .txt}, over what is there.
   *
   * @param folder made where it is missing
   */
  public Written write(Edition edition, Path folder) throws IOException {
    Digest digest = composer.compose(edition);
    Mail mail = renderer.render(digest).unsubscribedAt(site.url("/digest"));
    Files.createDirectories(folder);
    Path html = Files.writeString(folder.resolve("digest-" + edition + ".html"), mail.html());
    Path text = Files.writeString(folder.resolve("digest-" + edition + ".txt"), mail.text());
    return new Written(html, text, mail.subject(), Optional.ofNullable(digest.whyEmpty()));
  }
}
