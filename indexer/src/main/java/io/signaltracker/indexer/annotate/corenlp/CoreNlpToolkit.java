// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import io.signaltracker.indexer.language.Toolkit;
import io.signaltracker.indexer.language.Tree;
import io.signaltracker.indexer.language.Word;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** CoreNLP's tokenizer, tagger, three-class name tagger and dependency parser. Thread-safe. */
public final class CoreNlpToolkit implements Toolkit {

  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

  /**
   * What a word adds to the parser's hidden layer costs more to compute than to keep (4 kB), and
   * the default of 5,000 forgets it before a text's vocabulary comes round again: a fifth of the
   * time of reading.
   */
  private static final String KEPT_PRODUCTS = "50000";

  private final MaxentTagger tagger;
  private final CRFClassifier<CoreLabel> names;
  private final DependencyParser parser;

  private CoreNlpToolkit(
      MaxentTagger tagger, CRFClassifier<CoreLabel> names, DependencyParser parser) {
    this.tagger = tagger;
    this.names = names;
    this.parser = parser;
  }

  /** Loads the three models from the class path; a few seconds. */
  public static CoreNlpToolkit load() {
    try {
      Properties quiet = new Properties();
      // 0: what the tagger saw in earlier sentences must not change this one (CoreNLP's ner page).
      quiet.setProperty("maxAdditionalKnownLCWords", "0");
      return new CoreNlpToolkit(
          new MaxentTagger(TAGGER, new Properties(), false),
          CRFClassifier.getClassifier(NAMES, quiet),
          DependencyParser.loadFromModelFile(PARSER, parserOptions()));
    } catch (IOException e) {
      throw new UncheckedIOException("CoreNLP's model " + NAMES + " cannot be read: rebuild", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("CoreNLP's model " + NAMES + " does not fit its code", e);
    }
  }

  private static Properties parserOptions() {
    Properties options = new Properties();
    options.setProperty("numCached", KEPT_PRODUCTS);
    return options;
  }

  @Override
  public List<List<Word>> split(String text, int offset) {
    List<CoreLabel> tokens =
        new PTBTokenizer<>(
                new StringReader(text),
                new CoreLabelTokenFactory(),
                "untokenizable=noneKeep,splitHyphenated=true,normalizeParentheses=false,"
                    + "normalizeOtherBrackets=false,quotes=original,ellipses=original")
            .tokenize();
    List<List<Word>> sentences = new ArrayList<>();
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(tokens)) {
      sentences.add(sentence.stream().map(token -> word(token, offset)).toList());
    }
    return sentences;
  }

  private static Word word(CoreLabel token, int offset) {
    String text = token.originalText().isEmpty() ? token.word() : token.originalText();
    return new Word(
        token.beginPosition() + offset,
        token.endPosition() + offset,
        text,
        "",
        text.toLowerCase(Locale.ROOT),
        "O");
  }

  @Override
  public List<Word> tag(List<Word> sentence) {
    List<CoreLabel> labels = labels(sentence);
    tagger.tagCoreLabels(labels);
    Morphology morphology = new Morphology();
    List<Word> tagged = new ArrayList<>(sentence.size());
    for (int i = 0; i < labels.size(); i++) {
      String lemma = morphology.lemma(labels.get(i).word(), labels.get(i).tag(), true);
      tagged.add(sentence.get(i).tagged(labels.get(i).tag(), lemma.toLowerCase(Locale.ROOT)));
    }
    return tagged;
  }

  @Override
  public List<Word> name(List<Word> sentence) {
    // classifySentence prepares the features that classify() leaves out.
    List<CoreLabel> labels = names.classifySentence(labels(sentence));
    List<Word> named = new ArrayList<>(sentence.size());
    for (int i = 0; i < labels.size(); i++) {
      named.add(sentence.get(i).named(labels.get(i).get(CoreAnnotations.AnswerAnnotation.class)));
    }
    return named;
  }

  @Override
  public Tree parse(List<Word> sentence) {
    int[] heads = new int[sentence.size()];
    String[] relations = new String[sentence.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    for (TypedDependency arc : parser.predict(labels(sentence)).typedDependencies()) {
      int dependent = arc.dep().index() - 1;
      heads[dependent] = arc.gov().index() - 1;
      relations[dependent] = arc.reln().toString();
    }
    return new Tree(heads, relations);
  }

  private static List<CoreLabel> labels(List<Word> sentence) {
    List<CoreLabel> labels = new ArrayList<>(sentence.size());
    for (Word word : sentence) {
      CoreLabel label = new CoreLabel();
      label.setWord(word.text());
      label.setValue(word.text());
      label.setOriginalText(word.text());
      label.setBeginPosition(word.start());
      label.setEndPosition(word.end());
      label.setIndex(labels.size() + 1);
      if (!word.tag().isEmpty()) {
        label.setTag(word.tag());
      }
      labels.add(label);
    }
    return labels;
  }

  @Override
  public String version() {
    return "corenlp-4.5.10";
  }
}
