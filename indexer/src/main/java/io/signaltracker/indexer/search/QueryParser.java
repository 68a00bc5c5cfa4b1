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

  private final String query;

  /** Whether mistakes come with a repair; a repair itself is tried without. */
  private final boolean repairing;

  private int at;
  private int depth;
  private int openParentheses;
  private int leaves;
  private @Nullable QueryField inside;

  private QueryParser(String query, boolean repairing) {
    this.query = query;
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
    if (query.length() > LONGEST) {
      throw mistake(
          "A query has at most " + LONGEST + " characters, this one has " + query.length(),
          LONGEST,
          null);
    }
    skipSpace();
    if (atEnd()) {
      return new All();
    }
    QueryNode node = parseOr();
    if (!atEnd()) {
      throw mistake(
          "There is no opening parenthesis for this closing one", at, without(at, at + 1));
    }
    return node;
  }

  private QueryNode parseOr() {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(parseAnd());
    while (takeOperator("OR")) {
      nodes.add(parseAnd());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Or(nodes);
  }

  private QueryNode parseAnd() {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(parseUnary());
    while (takeOperator("AND") || startsUnary()) {
      nodes.add(parseUnary());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new And(nodes);
  }

  private boolean startsUnary() {
    skipSpace();
    return !atEnd() && query.charAt(at) != ')' && !isOperator("OR") && !isOperator("AND");
  }

  private QueryNode parseUnary() {
    skipSpace();
    if (takeOperator("NOT")) {
      return negated();
    }
    if (isMinus()) {
      at++;
      return negated();
    }
    return parseAtom();
  }

  private QueryNode negated() {
    deeper(at);
    QueryNode node = parseUnary();
    depth--;
    return new Not(node);
  }

  /** A minus before something; one that stands alone is a word. */
  private boolean isMinus() {
    return peek('-')
        && at + 1 < query.length()
        && !Character.isWhitespace(query.charAt(at + 1))
        && query.charAt(at + 1) != ')';
  }

  private QueryNode parseAtom() {
    skipSpace();
    if (atEnd() || query.charAt(at) == ')' || isOperator("OR") || isOperator("AND")) {
      throw missing();
    }
    return switch (query.charAt(at)) {
      case '(' -> parseParentheses();
      case '"' -> counted(at, parsePhrase());
      default -> parseNameOrWord();
    };
  }

  private QuerySyntaxException missing() {
    String found = atEnd() ? "the end" : "'" + query.substring(at, endOfWord(at)) + "'";
    if (peek(')')) {
      found = "a closing parenthesis";
    }
    return mistake("Expected a word, phrase or field here, found " + found, at, withoutDangling());
  }

  private QueryNode parseParentheses() {
    int start = at;
    deeper(start);
    openParentheses++;
    at++;
    QueryNode node = parseOr();
    if (!peek(')')) {
      throw mistake(
          "Expected a closing parenthesis",
          at,
          query.stripTrailing() + ")".repeat(openParentheses));
    }
    at++;
    openParentheses--;
    depth--;
    return node;
  }

  private QueryNode parsePhrase() {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (!atEnd() && query.charAt(at) != '"') {
      at += peek('\\') && at + 1 < query.length() ? 1 : 0;
      text.append(query.charAt(at++));
    }
    if (atEnd()) {
      throw mistake("Expected a closing quote", start, query + '"');
    }
    at++;
    if (text.toString().isBlank()) {
      throw mistake("There are no words between the quotes", start, without(start, at));
    }
    return new Phrase(text.toString(), peek('~') ? parseSlop() : 0);
  }

  private int parseSlop() {
    int tilde = at++;
    int start = at;
    while (!atEnd() && query.charAt(at) >= '0' && query.charAt(at) <= '9') {
      at++;
    }
    int slop = at > start && at - start <= 4 ? Integer.parseInt(query.substring(start, at)) : -1;
    if (slop < 1 || slop > WIDEST_SLOP) {
      throw mistake(
          "Expected a distance of 1 to " + WIDEST_SLOP + " after the ~", tilde, without(tilde, at));
    }
    return slop;
  }

  private QueryNode parseNameOrWord() {
    int colon = endOfName(at);
    if (colon < 0) {
      return parseWord(endOfWord(at));
    }
    String name = query.substring(at, colon);
    if (inside != null) {
      throw mistake(
          "Field '" + name + "' cannot stand inside the field '" + inside.word() + "'",
          at,
          quotedWord(at));
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
    String repair =
        near.map(field -> query.substring(0, at) + field.word() + query.substring(colon))
            .orElseGet(() -> quotedWord(at));
    return mistake("There is no field '" + name + "'" + hint, at, repair);
  }

  private QueryNode parseField(QueryField field, int colon) {
    int start = at;
    at = colon + 1;
    if (atEnd() || query.charAt(at) == ')' || Character.isWhitespace(query.charAt(at))) {
      throw mistake(
          "Expected a value right after '" + field.word() + ":'", at, without(start, colon + 1));
    }
    inside = field;
    QueryNode value =
        switch (query.charAt(at)) {
          case '(' -> parseParentheses();
          case '"' -> counted(at, parsePhrase());
          default -> parseValueWord();
        };
    inside = null;
    return new Field(field, value);
  }

  private QueryNode parseValueWord() {
    if (isMinus()) {
      throw mistake("The minus belongs before the field", at, withMinusFirst());
    }
    return parseWord(endOfWord(at));
  }

  private QueryNode parseWord(int end) {
    int start = at;
    String word = query.substring(start, end);
    int star = word.indexOf('*');
    if (star >= 0 && star < word.length() - 1) {
      throw mistake(
          "A * can only end a word", start + star, replaced(start, end, word.replace("*", "")));
    }
    at = end;
    return counted(start, star < 0 ? new Word(word) : prefix(word.substring(0, star), start, end));
  }

  private Prefix prefix(String text, int start, int end) {
    String key = NameKeys.key(text);
    if (key.codePointCount(0, key.length()) < 2) {
      throw mistake("At least two letters must come before a *", start, replaced(start, end, text));
    }
    return new Prefix(text);
  }

  private QueryNode counted(int start, QueryNode leaf) {
    if (++leaves > MOST_LEAVES) {
      throw mistake("A query has at most " + MOST_LEAVES + " words and phrases", at, null);
    }
    if (inside != null) {
      checkValue(inside, start, leaf);
    }
    return leaf;
  }

  private void checkValue(QueryField field, int start, QueryNode leaf) {
    String text = leaf instanceof Phrase(var phrase, _) ? phrase : leaf.print();
    String expected =
        switch (field.takes()) {
          case NAMES, TEXT -> "";
          case WORDS ->
              field.allowed().contains(text.toLowerCase(Locale.ROOT))
                  ? ""
                  : "one of " + String.join(", ", field.allowed());
          case TAGS -> text.matches("[A-Za-z]{2,3}") ? "" : "a language such as en, zh or und";
          case DATES ->
              DateBound.parse(text).isPresent()
                  ? ""
                  : "a date such as 2026-04-09 or 2026-04, or a duration such as P7D";
        };
    if (!expected.isEmpty()) {
      throw mistake(
          "'" + field.word() + ":' expects " + expected + ", found '" + text + "'",
          start,
          Spelling.nearest(text, field.allowed())
              .map(value -> replaced(start, at, value))
              .orElse(null));
    }
  }

  private void deeper(int position) {
    if (++depth > DEEPEST) {
      throw mistake("A query nests at most " + DEEPEST + " levels deep", position, null);
    }
  }

  // ---- reading

  private boolean atEnd() {
    return at >= query.length();
  }

  private boolean peek(char c) {
    return at < query.length() && query.charAt(at) == c;
  }

  private void skipSpace() {
    while (!atEnd() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }

  private boolean takeOperator(String operator) {
    skipSpace();
    if (!isOperator(operator)) {
      return false;
    }
    at += operator.length();
    return true;
  }

  private boolean isOperator(String operator) {
    return query.startsWith(operator, at) && endOfWord(at) == at + operator.length();
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < query.length() && !endsWord(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(char c) {
    return c == '(' || c == ')' || c == '"' || Character.isWhitespace(c);
  }

  /** Where the colon is if a field name starts here, otherwise -1; "10:30" is a word. */
  private int endOfName(int start) {
    int end = start;
    while (end < query.length() && isNameLetter(query.charAt(end))) {
      end++;
    }
    return end > start && end < query.length() && query.charAt(end) == ':' ? end : -1;
  }

  private static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  // ---- repairs

  private QuerySyntaxException mistake(String message, int position, @Nullable String repair) {
    boolean helps = repairing && repair != null && !repair.isBlank() && isUnderstood(repair);
    return new QuerySyntaxException(message, query, position, helps ? repair : null);
  }

  private static boolean isUnderstood(String repair) {
    try {
      new QueryParser(repair, false).parseQuery();
      return true;
    } catch (QuerySyntaxException e) {
      return false;
    }
  }

  private String without(int start, int end) {
    return replaced(start, end, "");
  }

  private String replaced(int start, int end, String text) {
    return (query.substring(0, start) + text + query.substring(end)).strip();
  }

  private String quotedWord(int start) {
    int end = endOfWord(start);
    return replaced(start, end, new Phrase(query.substring(start, end), 0).print());
  }

  private String withMinusFirst() {
    int name = query.lastIndexOf(':', at);
    while (name > 0 && isNameLetter(query.charAt(name - 1))) {
      name--;
    }
    return query.substring(0, name) + "-" + query.substring(name, at) + query.substring(at + 1);
  }

  /** Without the operator or the parentheses that lack their content. */
  private String withoutDangling() {
    String before = query.substring(0, at).stripTrailing();
    if (before.endsWith("(") && peek(')')) {
      return before.substring(0, before.length() - 1) + query.substring(at + 1);
    }
    String kept = before.replaceFirst("(^|[\\s(])(AND|OR|NOT)$", "$1");
    return kept.equals(before) ? without(at, endOfWord(at)) : (kept + query.substring(at)).strip();
  }
}
