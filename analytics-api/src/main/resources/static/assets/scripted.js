// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs before the first paint, so that what needs scripts is laid out with them or not at all.
document.documentElement.classList.add("scripted-page");
