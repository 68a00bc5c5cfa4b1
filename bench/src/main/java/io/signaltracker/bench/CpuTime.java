// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import java.lang.management.ManagementFactory;

/** Processor time, in nanoseconds. */
final class CpuTime {

  private CpuTime() {}

  /** What the calling thread has used; collecting its garbage is not in it. */
  static long ofThisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
