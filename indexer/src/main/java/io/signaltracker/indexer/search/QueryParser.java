// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.NameKeys;
import io.signaltracker.indexer.search.QueryNode.All;
import io.signaltracker.indexer.search.QueryNode.And;
import io.signaltracker.indexer.search.QueryNode.Field;
import io.signaltracker.indexer.search.QueryNode.Not;
import io.signaltracker.indexer.search.QueryNode.Or;
import io.signaltracker.indexer.search.QueryNode.Phrase;
import io.signaltracker.indexer.search.QueryNode.Prefix;
import io.signaltracker.indexer.search.QueryNode.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language by recursive descent.
 *
 * <pre>
 * Query  ::= Or?
 * Or     ::= And ("OR" And)*
 * And    ::= Unary ("AND"? Unary)*
 * Unary  ::= ("NOT" | "-") Unary | Atom
 * Atom   ::= "(" Or ")" | Name ":" Value | Leaf
 * Value  ::= "(" Or ")" | Leaf              no names inside
 * Leaf   ::= '"' Text '"' ("~" Number)? | Word "*"?
 * </pre>
 *
 * Its limits are ours and cannot be set by a client: {@value #LONGEST} UTF-16 units, {@value
 * #DEEPEST} levels, {@value #MOST_LEAVES} words and phrases.
 */
public final class QueryParser {

  static final int LONGEST = 1024;
  static final int DEEPEST = 32;
  static final int MOST_LEAVES = 64;
  static final int WIDEST_SLOP = 100;

  private final QueryText text;

  private final QueryRepair repair;

  /** Whether mistakes come with a repair; a repair itself is tried without. */
  private final boolean repairing;

  private int depth;
  private int openParentheses;
  private int leaves;
  private @Nullable QueryField inside;

  private QueryParser(String query, boolean repairing) {
    this.text = new QueryText(query);
    this.repair = new QueryRepair(text);
    this.repairing = repairing;
  }

  /**
   * Reads a whole query.
   *
   * @throws QuerySyntaxException where the text is not of the language
   */
  public static QueryNode parse(String query) {
    return new QueryParser(query, true).parseQuery();
  }

  private QueryNode parseQuery() {
    if (text.length() > LONGEST) {
      throw mistake(
          "A query has at most " + LONGEST + " characters, this one has " + text.length(),
          LONGEST,
          null);
    }
    text.skipSpace();
    if (text.atEnd()) {
      return new All();
    }
    QueryNode node = parseOr();
    if (!text.atEnd()) {
      throw mistake(
          "There is no opening parenthesis for this closing one",
          text.at(),
          repair.without(text.at(), text.at() + 1));
    }
    return node;
  }

  private QueryNode parseOr() {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(parseAnd());
    while (text.takeOperator("OR")) {
      nodes.add(parseAnd());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Or(nodes);
  }

  private QueryNode parseAnd() {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(parseUnary());
    while (text.takeOperator("AND") || startsUnary()) {
      nodes.add(parseUnary());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new And(nodes);
  }

  private boolean startsUnary() {
    text.skipSpace();
    return !text.atEnd() && text.next() != ')' && !text.isOperator("OR") && !text.isOperator("AND");
  }

  private QueryNode parseUnary() {
    text.skipSpace();
    if (text.takeOperator("NOT")) {
      return negated();
    }
    if (text.isMinus()) {
      text.take();
      return negated();
    }
    return parseAtom();
  }

  private QueryNode negated() {
    deeper(text.at());
    QueryNode node = parseUnary();
    depth--;
    return new Not(node);
  }

  private QueryNode parseAtom() {
    text.skipSpace();
    if (text.atEnd() || text.next() == ')' || text.isOperator("OR") || text.isOperator("AND")) {
      throw missing();
    }
    return switch (text.next()) {
      case '(' -> parseParentheses();
      case '"' -> counted(text.at(), parsePhrase());
      default -> parseNameOrWord();
    };
  }

  private QuerySyntaxException missing() {
    String found =
        text.atEnd() ? "the end" : "'" + text.between(text.at(), text.endOfWord(text.at())) + "'";
    if (text.peek(')')) {
      found = "a closing parenthesis";
    }
    return mistake(
        "Expected a word, phrase or field here, found " + found,
        text.at(),
        repair.withoutDangling());
  }

  private QueryNode parseParentheses() {
    int start = text.at();
    deeper(start);
    openParentheses++;
    text.take();
    QueryNode node = parseOr();
    if (!text.peek(')')) {
      throw mistake(
          "Expected a closing parenthesis",
          text.at(),
          text.all().stripTrailing() + ")".repeat(openParentheses));
    }
    text.take();
    openParentheses--;
    depth--;
    return node;
  }

  private QueryNode parsePhrase() {
    int start = text.at();
    text.take();
    StringBuilder phrase = new StringBuilder();
    while (!text.atEnd() && text.next() != '"') {
      if (text.peek('\\') && text.at() + 1 < text.length()) {
        text.take();
      }
      phrase.append(text.take());
    }
    if (text.atEnd()) {
      throw mistake("Expected a closing quote", start, text.all() + '"');
    }
    text.take();
    if (phrase.toString().isBlank()) {
      throw mistake(
          "There are no words between the quotes", start, repair.without(start, text.at()));
    }
    return new Phrase(phrase.toString(), text.peek('~') ? parseSlop() : 0);
  }

  private int parseSlop() {
    int tilde = text.at();
    text.take();
    int start = text.at();
    while (!text.atEnd() && text.next() >= '0' && text.next() <= '9') {
      text.take();
    }
    int slop =
        text.at() > start && text.at() - start <= 4
            ? Integer.parseInt(text.between(start, text.at()))
            : -1;
    if (slop < 1 || slop > WIDEST_SLOP) {
      throw mistake(
          "Expected a distance of 1 to " + WIDEST_SLOP + " after the ~",
          tilde,
          repair.without(tilde, text.at()));
    }
    return slop;
  }

  private QueryNode parseNameOrWord() {
    int colon = text.endOfName(text.at());
    if (colon < 0) {
      return parseWord(text.endOfWord(text.at()));
    }
    String name = text.between(text.at(), colon);
    if (inside != null) {
      throw mistake(
          "Field '" + name + "' cannot stand inside the field '" + inside.word() + "'",
          text.at(),
          repair.quotedWord(text.at()));
    }
    Optional<QueryField> field = QueryField.find(name);
    if (field.isEmpty()) {
      throw unknown(name, colon);
    }
    return parseField(field.get(), colon);
  }

  private QuerySyntaxException unknown(String name, int colon) {
    Optional<QueryField> near = QueryField.nearest(name);
    String hint = near.map(field -> "; did you mean '" + field.word() + ":'?").orElse("");
    String repaired =
        near.map(known -> repair.replaced(text.at(), colon, known.word()))
            .orElseGet(() -> repair.quotedWord(text.at()));
    return mistake("There is no field '" + name + "'" + hint, text.at(), repaired);
  }

  private QueryNode parseField(QueryField field, int colon) {
    int start = text.at();
    text.moveTo(colon + 1);
    if (text.atEnd() || text.next() == ')' || Character.isWhitespace(text.next())) {
      throw mistake(
          "Expected a value right after '" + field.word() + ":'",
          text.at(),
          repair.without(start, colon + 1));
    }
    inside = field;
    QueryNode value =
        switch (text.next()) {
          case '(' -> parseParentheses();
          case '"' -> counted(text.at(), parsePhrase());
          default -> parseValueWord();
        };
    inside = null;
    return new Field(field, value);
  }

  private QueryNode parseValueWord() {
    if (text.isMinus()) {
      throw mistake("The minus belongs before the field", text.at(), repair.withMinusFirst());
    }
    return parseWord(text.endOfWord(text.at()));
  }

  private QueryNode parseWord(int end) {
    int start = text.at();
    String word = text.between(start, end);
    int star = word.indexOf('*');
    if (star >= 0 && star < word.length() - 1) {
      throw mistake(
          "A * can only end a word",
          start + star,
          repair.replaced(start, end, word.replace("*", "")));
    }
    text.moveTo(end);
    return counted(start, star < 0 ? new Word(word) : prefix(word.substring(0, star), start, end));
  }

  private Prefix prefix(String stem, int start, int end) {
    String key = NameKeys.key(stem);
    if (key.codePointCount(0, key.length()) < 2) {
      throw mistake(
          "At least two letters must come before a *", start, repair.replaced(start, end, stem));
    }
    return new Prefix(stem);
  }

  private QueryNode counted(int start, QueryNode leaf) {
    if (++leaves > MOST_LEAVES) {
      throw mistake("A query has at most " + MOST_LEAVES + " words and phrases", text.at(), null);
    }
    if (inside != null) {
      checkValue(inside, start, leaf);
    }
    return leaf;
  }

  private void checkValue(QueryField field, int start, QueryNode leaf) {
    String value = leaf instanceof Phrase(var phrase, _) ? phrase : leaf.print();
    String expected =
        switch (field.takes()) {
          case NAMES, TEXT -> "";
          case WORDS ->
              field.allowed().contains(value.toLowerCase(Locale.ROOT))
                  ? ""
                  : "one of " + String.join(", ", field.allowed());
          case TAGS -> value.matches("[A-Za-z]{2,3}") ? "" : "a language such as en, zh or und";
          case DATES ->
              DateBound.parse(value).isPresent()
                  ? ""
                  : "a date such as 2026-04-09 or 2026-04, or a duration such as P7D";
        };
    if (!expected.isEmpty()) {
      throw mistake(
          "'" + field.word() + ":' expects " + expected + ", found '" + value + "'",
          start,
          Spelling.nearest(value, field.allowed())
              .map(near -> repair.replaced(start, text.at(), near))
              .orElse(null));
    }
  }

  private void deeper(int position) {
    if (++depth > DEEPEST) {
      throw mistake("A query nests at most " + DEEPEST + " levels deep", position, null);
    }
  }

  private QuerySyntaxException mistake(String message, int position, @Nullable String repaired) {
    boolean helps = repairing && repaired != null && !repaired.isBlank() && isUnderstood(repaired);
    return new QuerySyntaxException(message, text.all(), position, helps ? repaired : null);
  }

  private static boolean isUnderstood(String repaired) {
    try {
      new QueryParser(repaired, false).parseQuery();
      return true;
    } catch (QuerySyntaxException e) {
      return false;
    }
  }
}
