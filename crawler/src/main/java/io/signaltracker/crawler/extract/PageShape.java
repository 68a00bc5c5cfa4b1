// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the addresses of a text are written that is cut over several pages: a parameter ({@code
 * ?page=2}), or the number at the end of the first page's path, perhaps after a word ({@code /a/2},
 * {@code /a/page/2}, {@code /a-page2.html}, {@code /a,2.html}). Knows no site.
 *
 * <p>That addresses look like this does not make them one text: "/a-2" may be another article of
 * the same name. The pages themselves have to agree.
 */
public final class PageShape {

  private static final Set<String> WORDS =
      Set.copyOf(DataFile.lines(PageShape.class, "page-words.txt"));
  private static final int MOST_DIGITS = 4;

  private PageShape() {}

  /**
   * Whether a link leads to a further page.
   *
   * @param first address of the first page
   * @param number of the further page, from 2
   */
  public static boolean isPage(URI first, FurtherPage link, int number) {
    URI further = link.url();
    if (!String.valueOf(first.getRawAuthority()).equalsIgnoreCase(further.getRawAuthority())
        || !String.valueOf(first.getScheme()).equalsIgnoreCase(further.getScheme())) {
      return false;
    }
    Query one = Query.of(first);
    Query two = Query.of(further);
    boolean samePath = path(first).equals(path(further));
    boolean startsAtOne = one.number().isEmpty() || one.number().equals("1");
    boolean byParameter = samePath && isNumber(two.number(), number) && startsAtOne;
    boolean byPath =
        one.number().isEmpty()
            && two.number().isEmpty()
            && isPath(path(first), path(further), link.next(), number);
    return one.others().equals(two.others()) && (byParameter || byPath);
  }

  /**
   * Whether an address is that of any further page.
   *
   * @param first what the further page itself calls its address
   */
  public static boolean isLater(URI first, URI further) {
    int number = number(further);
    return number >= 2 && isPage(first, new FurtherPage(further, true), number);
  }

  private static int number(URI url) {
    String parameter = Query.of(url).number();
    String path = path(url);
    String stem = path.substring(0, path.length() - ending(path).length());
    String digits = parameter.isEmpty() ? stem.substring(digitsFrom(stem)) : parameter;
    return digits.isEmpty() || digits.length() > MOST_DIGITS ? 0 : Integer.parseInt(digits);
  }

  private static int digitsFrom(String text) {
    int from = text.length();
    while (from > 0 && isDigit(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /**
   * @param next whether the page calls it its next one: without that, "-2" is a name's own end
   */
  private static boolean isPath(String first, String further, boolean next, int number) {
    String ending = ending(first);
    String stem = first.substring(0, first.length() - ending.length());
    boolean within =
        further.length() > first.length() && further.startsWith(stem) && further.endsWith(ending);
    if (stem.length() < 2 || !within) {
      return false;
    }
    String added = further.substring(stem.length(), further.length() - ending.length());
    boolean bare = isDigit(added.charAt(added.length() > 1 ? 1 : 0));
    boolean clear = next || !bare || added.charAt(0) != '-' && added.charAt(0) != '.';
    return clear && isSeparator(added.charAt(0)) && isMark(added.substring(1), number);
  }

  /** "2", "page2", "page-2", "page/2". */
  private static boolean isMark(String mark, int number) {
    int digits = digitsFrom(mark);
    String word = mark.substring(0, digits);
    boolean parted =
        !word.isEmpty() && (isSeparator(word.charAt(word.length() - 1)) || word.endsWith("="));
    String bare = parted ? word.substring(0, word.length() - 1) : word;
    return isNumber(mark.substring(digits), number)
        && (word.isEmpty() || WORDS.contains(bare.toLowerCase(Locale.ROOT)));
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '-' || c == '_' || c == ',' || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumber(String digits, int number) {
    return !digits.isEmpty()
        && digits.length() <= MOST_DIGITS
        && digits.chars().allMatch(c -> isDigit((char) c))
        && Integer.parseInt(digits) == number;
  }

  private static String path(URI url) {
    String path = String.valueOf(url.getRawPath());
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** ".html", or nothing. */
  private static String ending(String path) {
    int dot = path.lastIndexOf('.');
    String ending = dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    boolean letters = ending.chars().skip(1).allMatch(c -> Character.isLetter(c));
    return ending.length() > 1 && ending.length() <= 6 && letters ? ending : "";
  }

  /**
   * The parameters of an address.
   *
   * @param number of the page; empty where none says it
   */
  private record Query(List<String> others, String number) {

    static Query of(URI url) {
      String query = url.getRawQuery();
      List<String> others = new ArrayList<>();
      String number = "";
      for (String pair : query == null ? new String[0] : query.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> isDigit((char) c));
        if (digits && number.isEmpty() && WORDS.contains(name.toLowerCase(Locale.ROOT))) {
          number = value;
        } else if (!pair.isEmpty()) {
          others.add(pair);
        }
      }
      return new Query(others, number);
    }
  }
}
