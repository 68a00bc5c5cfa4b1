// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Gazetteer shipped = Gazetteer.shipped();

  @Test
  void holdsFourHundredEntitiesWithANoteEach() {
    assertThat(shipped.all()).hasSizeGreaterThan(400);
    assertThat(shipped.all()).allSatisfy(entity -> assertThat(entity.note()).isNotBlank());
  }

  @Test
  void knowsTheParentsOfUnitsAtAnyDepth() {
    assertThat(shipped.isUnitOf("Future Life Lab", "Alibaba")).isTrue();
    assertThat(shipped.isUnitOf("Alibaba Token Hub", "Alibaba")).isTrue();
    assertThat(shipped.isUnitOf("Alibaba", "Alibaba Token Hub")).isFalse();
    assertThat(shipped.ownerOf("Future Life Lab")).isEqualTo("Alibaba");
    assertThat(shipped.ownerOf("Xiaomi")).isEqualTo("Xiaomi");
    assertThat(shipped.ownerOf("Nobody Heard Of It")).isEqualTo("Nobody Heard Of It");
  }

  @Test
  void takesTheLongestName() {
    assertThat(found("The Alibaba Token Hub group"))
        .containsExactly("ORG Alibaba Token Hub = Alibaba Token Hub");
  }

  @Test
  void readsChineseAliasesWithoutBlanks() {
    assertThat(found("据悉阿里巴巴和字节跳动均未回应"))
        .containsExactly("ORG 阿里巴巴 = Alibaba", "ORG 字节跳动 = ByteDance");
  }

  @Test
  void leavesThePossessiveOut() {
    assertThat(found("It is Google's.")).containsExactly("ORG Google = Google");
  }

  @Test
  void buildsVersionsOnFamilyNames() {
    assertThat(found("Wan2.7, Sonnet 5, FLUX1.1 [pro] and qwen3-8b"))
        .containsExactly(
            "MODEL Wan2.7 = Wan2.7",
            "MODEL Sonnet 5 = Claude Sonnet 5",
            "MODEL FLUX1.1 [pro] = FLUX1.1 [pro]",
            "MODEL qwen3-8b = Qwen3-8b");
  }

  @Test
  void doesNotTakeAPartOfACodenameForAFamily() {
    assertThat(found("gpt2-chatbot and kimi-lantern-x")).isEmpty();
  }

  @Test
  void readsACompanyBehindAHyphenatedParticiple() {
    assertThat(found("the Alibaba-backed lab")).containsExactly("ORG Alibaba = Alibaba");
  }

  @Test
  void takesOrdinaryWordsForCompaniesOnlyInThreads() {
    assertThat(found("a meta question about an apple")).isEmpty();
    assertThat(known(NamesInPlay.none()).find("is it meta again?", true)).hasSize(1);
    assertThat(known(NamesInPlay.none()).find("an apple a day", true)).isEmpty();
  }

  @Test
  void namesEveryOwnerThatIsMissing() {
    Entity orphan = new Entity("Unit", EntityType.ORG, List.of(), "Nowhere Inc", Set.of(), "test");
    assertThatThrownBy(() -> Gazetteer.of(List.of(orphan)))
        .hasMessageContaining("Unit has the unknown owner 'Nowhere Inc'");
  }

  private List<String> found(String text) {
    return known(NamesInPlay.none()).find(text, false).stream()
        .map(span ->
            "%s %s = %s"
                .formatted(span.type(), text.substring(span.start(), span.end()), span.canonical()))
        .toList();
  }

  private KnownNames known(NamesInPlay names) {
    return new KnownNames(shipped, names);
  }
}
