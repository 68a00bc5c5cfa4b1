// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

/** The six kinds of thing that we tag. */
public enum EntityType {
  /** A named model, version or codename. */
  MODEL,
  /** A line of models: Wan, Qwen, Grok. */
  MODEL_FAMILY,
  /** A company, lab, unit or named team, also an outlet or a venue's operator. */
  ORG,
  /** A benchmark or an arena. */
  BENCHMARK,
  /** An application, service or hardware line. */
  PRODUCT,
  /** A person; forum handles are not tagged. */
  PERSON
}
