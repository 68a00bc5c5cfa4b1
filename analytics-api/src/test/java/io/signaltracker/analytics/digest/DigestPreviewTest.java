// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestPreviewTest {

  @TempDir Path folder;

  @Test
  void writesBothPartsAndSaysWhyAnEditionIsEmpty() throws IOException {
    DigestPreview preview =
        new DigestPreview(
            Worlds.busyWeek().composer(),
            new DigestRenderer(DigestRendererTest.SITE),
            DigestRendererTest.SITE);

    DigestPreview.Written busy = preview.write(Edition.parse("2026-W15"), folder.resolve("new"));
    DigestPreview.Written quiet = preview.write(Edition.parse("2026-W30"), folder.resolve("new"));

    assertThat(busy.html()).hasFileName("digest-2026-W15.html").content().contains("Quiet Otter");
    assertThat(busy.text()).hasFileName("digest-2026-W15.txt").content().contains("Quiet Otter");
    assertThat(busy.text()).content().doesNotContain(Mail.UNSUBSCRIBE);
    assertThat(busy.whyEmpty()).isEmpty();
    assertThat(quiet.whyEmpty()).hasValueSatisfying(why -> assertThat(why).contains("not seen"));
  }
}
