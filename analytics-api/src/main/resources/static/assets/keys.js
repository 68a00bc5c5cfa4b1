// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard, and opening the evidence that an address points at.
(() => {
  "use strict";

  const items = () => [...document.querySelectorAll("[data-item]")];
  const current = () => document.activeElement?.closest("[data-item]");
  const isTyping = (target) => target.closest("input:not([type=checkbox]), textarea, select, dialog");

  function move(step) {
    const all = items();
    const at = all.indexOf(current());
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  function toggle(item) {
    const details = item?.querySelector("details");
    if (!details) return false;
    details.open = !details.open;
    return true;
  }

  const keys = {
    "/": () => document.getElementById("q").focus(),
    "?": () => document.getElementById("keys").showModal(),
    j: () => move(1),
    k: () => move(-1),
    o: () => current()?.querySelector("a[data-open]")?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === " " && event.target.matches("[data-item]")) {
      if (toggle(event.target)) event.preventDefault();
      return;
    }
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  document.querySelectorAll("[data-opens]").forEach((button) => {
    button.addEventListener("click", () => document.getElementById(button.dataset.opens).showModal());
  });

  // A slider of days sets the date beside it and looks from there.
  document.querySelectorAll("input[type=range][data-day]").forEach((slider) => {
    const date = slider.form.elements[slider.dataset.day];
    const day = () => {
      const at = new Date(slider.dataset.first + "T00:00:00Z");
      at.setUTCDate(at.getUTCDate() + Number(slider.value));
      return at.toISOString().slice(0, 10);
    };
    slider.addEventListener("input", () => { date.value = day(); });
    slider.addEventListener("change", () => { date.value = day(); slider.form.requestSubmit(); });
  });

  function openTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    target.closest("details")?.setAttribute("open", "");
    target.querySelector("details")?.setAttribute("open", "");
    target.scrollIntoView({ block: "center" });
  }

  // On a narrow page the facets start closed; without scripts they stay open.
  if (matchMedia("(max-width: 720px)").matches) {
    document.querySelectorAll(".facet[open]").forEach((facet) => facet.removeAttribute("open"));
  }

  addEventListener("hashchange", openTarget);
  // After the libraries have bound themselves, so that an opened sentence also fetches its passage.
  addEventListener("load", openTarget);
})();
