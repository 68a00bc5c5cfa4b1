// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import io.signaltracker.indexer.search.SearchPage.Bucket;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Hits over time as bars, each a link that narrows the search to it.
 *
 * @param most hits in one bucket
 */
public record Histogram(List<Column> columns, long most) {

  /** The box that the columns are laid out in. */
  public static final int WIDTH = 720;

  public static final int HEIGHT = 48;

  /** One bucket; places are SVG units. */
  public record Column(
      Bucket bucket, String x, String width, String y, String height, String href) {}

  static Histogram of(List<Bucket> buckets, PageAddress address) {
    long most = Math.max(1, buckets.stream().mapToLong(Bucket::count).max().orElse(1));
    double step = WIDTH / (double) Math.max(1, buckets.size());
    return new Histogram(
        IntStream.range(0, buckets.size())
            .mapToObj(index -> column(buckets.get(index), index * step, step, most, address))
            .toList(),
        most);
  }

  private static Column column(
      Bucket bucket, double x, double step, long most, PageAddress address) {
    double height =
        bucket.count() == 0 ? 0 : Math.max(2, bucket.count() / (double) most * (HEIGHT - 2));
    return new Column(
        bucket,
        units(x),
        units(Math.max(1, step - 1)),
        units(HEIGHT - height),
        units(height),
        address
            .with("after", bucket.from().toString())
            .with("before", bucket.to().toString())
            .toString());
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
