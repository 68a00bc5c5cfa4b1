// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All sources that are followed, in the order of the sources file. */
@Schema(name = "Sources")
public record SourcesView(List<SourceView> sources) {}
