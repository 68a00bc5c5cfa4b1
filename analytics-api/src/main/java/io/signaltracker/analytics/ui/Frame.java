// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page shows: where one is, and what stands in the search box. */
@PropertySource("classpath:/io/signaltracker/analytics/ui/pages.properties")
@ControllerAdvice({"io.signaltracker.analytics.ui", "io.signaltracker.analytics.digest"})
class Frame {

  /**
   * The state of the frame.
   *
   * @param path of the page, for marking its entry among the links
   * @param query what stands in the search box
   */
  public record State(String path, String query) {

    /** Whether the page belongs to an entry of the frame. */
    public boolean at(String entry) {
      return path.equals(entry) || path.startsWith(entry + "/");
    }
  }

  @ModelAttribute("frame")
  State state(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query = path.equals("/search") ? request.getParameter("q") : null;
    return new State(path, query == null ? "" : query);
  }
}
