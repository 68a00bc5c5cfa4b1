// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two curves of a story page, drawn from what the API serves. Their table twins are in the page.
(() => {
  "use strict";

  const GLYPHS = {
    anonymous: "○", speculated: "◔", reported: "◑", confirmed: "●",
    denied: "⊘", disputed: "◒", retracted: "–", superseded: "–",
  };
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const time = (text) => Date.parse(text);
  const percent = (share) => `${Math.round(share * 100)} %`;
  const number = (value) => Math.round(value).toLocaleString("en");
  const day = (at) =>
    new Date(at).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  const moment = (at) =>
    `${day(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`;

  // What all charts look like: thin lines, direct labels, nothing that moves.
  function style() {
    const ink = token("--ink");
    const quiet = token("--quiet");
    const rule = token("--rule");
    const text = { color: quiet, fontSize: 12, fontFamily: token("--sans") };
    return {
      ink, quiet, rule, text,
      paper: token("--paper"),
      status: (word) => token(`--status-${word}`) || ink,
      base: {
        animation: false,
        textStyle: text,
        // Rich text is painted on the canvas; the HTML kind would need inline styles.
        tooltip: {
          trigger: "axis", renderMode: "richText", backgroundColor: token("--paper"), borderColor: rule,
          textStyle: { color: ink, fontSize: 12 }, axisPointer: { lineStyle: { color: quiet, width: 1 } },
        },
      },
      timeAxis: (more) => ({
        type: "time", minInterval: 86400e3, axisLine: { lineStyle: { color: rule } }, axisTick: { show: false },
        splitLine: { show: false }, axisLabel: { ...text, formatter: day, hideOverlap: true }, ...more,
      }),
      valueAxis: (more) => ({
        type: "value", splitLine: { lineStyle: { color: rule, width: 1 } }, axisLabel: text, ...more,
      }),
    };
  }

  // From the first sight to the last change that one can see, and some room behind it, or what that
  // changed would have no width.
  function span(story) {
    const from = time(story.first_seen_at);
    const changes = story.curve.flatMap((curve) => curve.points
      .filter((point, at) => Math.abs(point.probability - (at ? curve.points[at - 1].probability : 0)) >= 0.01)
      .map((point) => time(point.at)));
    const last = Math.max(from, ...changes, ...story.transitions.map((step) => time(step.at)));
    return [from, last + Math.max(0.15 * (last - from), 6 * 3600e3)];
  }

  function probabilityAt(curve, at) {
    let found = 0;
    for (const point of curve.points) {
      if (time(point.at) <= at) found = point.probability;
    }
    return found;
  }

  function pins(story, look) {
    return story.transitions.map((step) => ({
      xAxis: time(step.at),
      label: { formatter: GLYPHS[step.state] ?? "", color: look.status(step.state), fontSize: 14, distance: 2 },
      lineStyle: { color: look.rule, type: "solid", width: 1 },
    }));
  }

  function shades(curves, story, look) {
    const leader = story.maker ?? story.hypotheses[0]?.org;
    return curves.map((curve, index) =>
      curve.org === leader
        ? { color: look.status(story.state), opacity: 0.55 }
        : { color: look.quiet, opacity: 0.5 - 0.1 * Math.min(3, index) });
  }

  function hypotheses(story, look) {
    const [from, to] = span(story);
    const curves = story.curve.filter((curve) => curve.points.length > 0);
    const times = [...new Set([from, to,
      ...curves.flatMap((curve) => curve.points.map((point) => time(point.at)))])]
      .filter((at) => at <= to).sort((one, other) => one - other);
    const shade = shades(curves, story, look);
    const below = times.map(() => 0);
    const series = curves.map((curve, index) => {
      const shares = times.map((at) => probabilityAt(curve, at));
      const label = bandLabel(curve.org, times, shares, below, look);
      shares.forEach((share, at) => { below[at] += share; });
      return {
        name: curve.org, type: "line", stack: "share", step: "end", symbol: "none",
        data: times.map((at, place) => [at, shares[place]]),
        lineStyle: { width: 1, color: shade[index].color }, itemStyle: { color: shade[index].color },
        areaStyle: shade[index], markPoint: label,
      };
    });
    series.push({
      name: "someone else", type: "line", stack: "share", step: "end", symbol: "none",
      data: times.map((at, place) => [at, Math.max(0, 1 - below[place])]),
      lineStyle: { width: 0 }, itemStyle: { color: look.rule }, areaStyle: { color: look.rule, opacity: 0.25 },
      markPoint: bandLabel("someone else", times, below.map((share) => Math.max(0, 1 - share)), below, look),
      markLine: { symbol: "none", silent: true, data: pins(story, look) },
    });
    return {
      ...look.base,
      tooltip: { ...look.base.tooltip, formatter: (rows) =>
        [moment(rows[0].value[0]), ...rows.filter((row) => row.value[1] > 0.004).reverse()
          .map((row) => `${row.seriesName}  ${percent(row.value[1])}`)].join("\n") },
      grid: { left: 44, right: 12, top: 24, bottom: 24 },
      xAxis: look.timeAxis({ min: from, max: to }),
      yAxis: look.valueAxis({ min: 0, max: 1, interval: 0.25, axisLabel: { ...look.text, formatter: percent } }),
      series,
    };
  }

  // Written inside the band where it stays widest, in place of a legend.
  function bandLabel(name, times, shares, below, look) {
    let best = { room: 0 };
    for (let at = 0; at < times.length - 1; at++) {
      const room = shares[at] * (times[at + 1] - times[at]);
      if (room > best.room) best = { room, at };
    }
    if (best.room === 0 || shares[best.at] < 0.06) return undefined;
    return {
      symbolSize: 0.1, silent: true, itemStyle: { color: "transparent" },
      data: [{
        coord: [(times[best.at] + times[best.at + 1]) / 2, below[best.at] + shares[best.at] / 2],
        label: { show: true, formatter: name, color: look.ink, fontSize: 12, position: "inside" },
      }],
    };
  }

  function standings(story, look) {
    const all = story.series.filter((one) => one.points.length > 0);
    const main = all.reduce((one, other) => (other.points.length > one.points.length ? other : one));
    const from = Math.min(...all.map((one) => time(one.points[0].at)));
    const to = Math.max(...all.map((one) => time(one.points.at(-1).at)));
    const margin = Math.max(0.04 * (to - from), 6 * 3600e3);
    const axis = { min: from - margin, max: to + margin };
    const colour = (one) => (one === main ? look.ink : look.quiet);
    const name = (one) => `${one.board} · ${one.track}`;
    const only = (one, key) => all.filter((other) => other[key] === one[key]).length === 1;
    const shortest = (one) => (only(one, "track") ? one.track : only(one, "board") ? one.board : `${one.track}, ${one.board}`);
    return {
      ...look.base,
      tooltip: { ...look.base.tooltip, formatter: (rows) => standingTip(rows) },
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      grid: [{ left: 44, right: 128, top: 24, height: "30%" }, { left: 44, right: 128, bottom: 24, height: "40%" }],
      xAxis: [
        look.timeAxis({ ...axis, gridIndex: 0, axisLabel: { show: false } }),
        look.timeAxis({ ...axis, gridIndex: 1 }),
      ],
      yAxis: [
        look.valueAxis({ gridIndex: 0, inverse: true, min: 1, minInterval: 1, name: "rank", nameLocation: "start",
          nameTextStyle: { ...look.text, align: "right" }, nameGap: 8 }),
        look.valueAxis({ gridIndex: 1, scale: true, name: "score", nameTextStyle: { ...look.text, align: "right" },
          nameGap: 8, axisLabel: { ...look.text, formatter: number } }),
      ],
      series: all.flatMap((one) => [
        { name: name(one), type: "line", step: "end", xAxisIndex: 0, yAxisIndex: 0, symbol: "circle", symbolSize: 5,
          data: one.points.map((point) => ({ value: [time(point.at), point.rank], point })),
          lineStyle: { width: 1.5, color: colour(one) }, itemStyle: { color: colour(one) },
          label: { show: one === main, formatter: (row) => row.data.point.rank, color: look.ink, fontSize: 11, position: "bottom" } },
        { name: name(one), type: "line", xAxisIndex: 1, yAxisIndex: 1, symbol: "circle", symbolSize: 4,
          data: one.points.map((point) => ({ value: [time(point.at), point.score], point })),
          lineStyle: { width: 1.5, color: colour(one) }, itemStyle: { color: colour(one) },
          endLabel: { show: true, formatter: shortest(one), color: look.quiet, fontSize: 11,
            distance: 6, width: 118, overflow: "truncate" },
          labelLayout: { moveOverlap: "shiftY" },
          markPoint: one === main ? boardPins(story, one, look) : undefined },
        ...band(one, look),
      ]),
    };
  }

  function standingTip(rows) {
    const points = new Map(rows.filter((row) => row.data?.point).map((row) => [row.seriesName, row.data.point]));
    return [moment(rows[0].value[0]), ...[...points].map(([name, point]) =>
      `${name}  rank ${point.rank}, ${number(point.score)}`
        + (point.score_high === null ? "" : ` ±${number(point.score_high - point.score)}`)
        + (point.votes === null ? "" : ` (${number(point.votes)} votes)`))].join("\n");
  }

  function band(one, look) {
    const known = one.points.filter((point) => point.score_low !== null && point.score_high !== null);
    if (known.length === 0) return [];
    const edge = { type: "line", xAxisIndex: 1, yAxisIndex: 1, symbol: "none", silent: true,
      stack: `band ${one.source_id} ${one.track}`, stackStrategy: "all", lineStyle: { width: 0 }, tooltip: { show: false } };
    return [
      { ...edge, data: known.map((point) => [time(point.at), point.score_low]) },
      { ...edge, data: known.map((point) => [time(point.at), point.score_high - point.score_low]),
        areaStyle: { color: look.quiet, opacity: 0.2 } },
    ];
  }

  // Board events sit on the line, at the height that it has then.
  function boardPins(story, one, look) {
    const scoreAt = (at) => (one.points.findLast((point) => time(point.at) <= at) ?? one.points[0]).score;
    const events = story.timeline.filter((entry) => entry.lane === "board")
      .filter((entry) => time(entry.at) >= time(one.points[0].at) && time(entry.at) <= time(one.points.at(-1).at));
    return {
      silent: true, symbol: "circle", symbolSize: 9,
      itemStyle: { color: look.paper, borderColor: look.ink, borderWidth: 1.5 },
      data: events.map((entry) => ({ coord: [time(entry.at), scoreAt(time(entry.at))] })),
    };
  }

  const drawings = { hypotheses, standings };

  function draw(figure, story) {
    const canvas = figure.querySelector(".canvas");
    const chart = echarts.init(canvas, null, { renderer: "canvas" });
    const paint = () => chart.setOption(drawings[figure.dataset.chart](story, style()), true);
    paint();
    new ResizeObserver(() => chart.resize()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  }

  async function read(address) {
    const answer = await fetch(address, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return answer.json();
  }

  async function start() {
    const figures = [...document.querySelectorAll("figure[data-chart]")];
    const answers = new Map();
    for (const figure of figures) {
      const twin = figure.querySelector(".twin");
      try {
        const address = figure.dataset.from;
        if (!answers.has(address)) answers.set(address, read(address));
        draw(figure, await answers.get(address));
        twin.removeAttribute("open");
      } catch (error) {
        // Without a drawing the table stays open and says the same.
        figure.querySelector(".canvas").remove();
        console.error(error);
      }
      twin.classList.add("settled");
    }
  }

  start();
})();
