/*
 * The matrix of a roster: arrow keys move, Enter opens a cell beside it, p, b, u and w press what stands there.
 * The rules: a quota shows the fields that it needs.
 */
"use strict";
(function () {
  const wide = window.matchMedia("(min-width: 901px)");
  let asked = 0;

  function matrix() {
    return document.querySelector("[data-matrix]");
  }

  /* The nearest filled cell in a direction; empty ones are passed over. */
  function next(cell, across, down) {
    const rows = Array.from(matrix().tBodies[0].rows);
    let y = rows.indexOf(cell.parentElement);
    let x = cell.cellIndex;
    while (true) {
      y += down;
      x += across;
      const row = rows[y];
      if (!row || x < 2 || x >= row.cells.length) {
        return null;
      }
      const link = row.cells[x].querySelector("a");
      if (link) {
        return link;
      }
    }
  }

  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function choose(link) {
    const before = matrix().querySelector(".looked-at");
    before?.classList.remove("looked-at");
    link.closest("td").classList.add("looked-at");
  }

  async function open(url) {
    const mine = ++asked;
    const part = document.getElementById("pair");
    part.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("pair");
      if (mine !== asked) {
        return;
      }
      if (!answer.ok || !found) {
        location.assign(url);
        return;
      }
      part.replaceChildren(...Array.from(found.childNodes).map((node) => document.importNode(node, true)));
    } catch {
      location.assign(url);
    } finally {
      part.removeAttribute("aria-busy");
    }
  }

  function showNeeded(quota) {
    const group = quota.querySelector("select[name^=group]").value;
    quota.querySelectorAll("[data-for]").forEach((label) => {
      label.hidden = !label.dataset.for.split(" ").includes(group);
    });
  }

  document.addEventListener("change", (event) => {
    const quota = event.target.closest(".quota");
    if (quota && event.target.name.startsWith("group")) {
      showNeeded(quota);
    }
  });
  document.querySelectorAll(".quota").forEach(showNeeded);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-matrix] td a, #pair a[data-why]");
    if (!link || !matrix() || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (link.closest("[data-matrix]")) {
      choose(link);
    }
    open(link.href);
  });

  document.addEventListener("keydown", (event) => {
    if (!matrix() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog[open]")) {
      return;
    }
    const cell = event.target.closest("[data-matrix] td");
    const move = moves[event.key];
    if (move && (cell || event.target.closest(".matrix-wrap"))) {
      const link = cell ? next(cell, ...move) : matrix().querySelector("td a");
      if (link) {
        event.preventDefault();
        link.focus();
      }
      return;
    }
    const press = /^[pbuw]$/.test(event.key) && document.querySelector(`#pair [data-pair-key="${event.key}"]`);
    if (press) {
      event.preventDefault();
      press.click();
    }
  });
})();
