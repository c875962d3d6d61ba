/* The board of an agenda: a card that is dragged shows at once which places would clash; so does the form that does the same by keys. */
"use strict";
(function () {
  const known = new Map();
  let dragged = null;

  const key = (stop, start) => `${stop} ${Date.parse(start)}`;
  const board = () => document.querySelector("[data-board]");

  /* What each place would break, asked once for a card. */
  function places(card) {
    const url = card.dataset.places;
    if (!known.has(url)) {
      known.set(
        url,
        fetch(url, { headers: { Accept: "application/json" } })
          .then((response) => (response.ok ? response.json() : []))
          .then((list) => new Map(list.map((place) => [key(place.stopId, place.startsAt), place])))
          .catch(() => new Map()),
      );
    }
    return known.get(url);
  }

  function words(place) {
    const zh = document.documentElement.lang.startsWith("zh");
    return place.clashes.map((clash) => (zh ? clash.zh : clash.en)).join("\n");
  }

  function paint(all) {
    document.querySelectorAll("td[data-cell]").forEach((cell) => {
      const place = all.get(key(cell.dataset.stop, cell.dataset.start));
      cell.classList.toggle("would-do", !!place && place.clashes.length === 0);
      cell.classList.toggle("would-clash", !!place && place.clashes.length > 0);
    });
  }

  function clean() {
    document.querySelectorAll(".would-do, .would-clash, .over").forEach((cell) => {
      cell.classList.remove("would-do", "would-clash", "over");
    });
  }

  function say(text, bad) {
    const line = document.querySelector("[data-said]");
    if (line) {
      line.textContent = text;
      line.hidden = text === "";
      line.classList.toggle("failed", bad);
    }
  }

  document.addEventListener("dragstart", async (event) => {
    const card = event.target.closest?.(".meeting[draggable=true]");
    if (!card) {
      return;
    }
    dragged = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.id);
    card.classList.add("dragged");
    const all = await places(card);
    if (dragged === card) {
      paint(all);
    }
  });

  document.addEventListener("dragover", async (event) => {
    const cell = event.target.closest?.("[data-cell]");
    if (!dragged || !cell) {
      return;
    }
    event.preventDefault();
    if (!cell.classList.contains("over")) {
      document.querySelectorAll(".over").forEach((other) => other.classList.remove("over"));
      cell.classList.add("over");
      const place = (await places(dragged)).get(key(cell.dataset.stop, cell.dataset.start));
      say(place ? words(place) || board().dataset.good : "", !!place && place.clashes.length > 0);
    }
  });

  document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = null;
    clean();
    say("", false);
  });

  document.addEventListener("drop", (event) => {
    const cell = event.target.closest?.("[data-cell]");
    const form = dragged?.querySelector("form[data-move]");
    if (!cell || !form) {
      return;
    }
    event.preventDefault();
    form.elements.stopId.value = cell.dataset.stop;
    if (cell.dataset.start) {
      choose(form.elements.startsAt, cell.dataset.start);
    }
    if (form.checkValidity()) {
      form.submit();
    } else {
      form.closest("details").open = true;
      warn(form);
      form.querySelector(":invalid")?.focus();
    }
  });

  function choose(select, start) {
    Array.from(select.options).forEach((option) => {
      option.selected = Date.parse(option.value) === Date.parse(start);
    });
  }

  /* The form says what its choice would break before it is sent. */
  async function warn(form) {
    const line = form.querySelector("[data-clash]");
    const all = await places(form.closest(".meeting"));
    const place = all.get(key(form.elements.stopId.value, form.elements.startsAt.value));
    line.textContent = place ? words(place) || board()?.dataset.good || "" : "";
    line.hidden = line.textContent === "";
    line.classList.toggle("trouble", !!place && place.clashes.length > 0);
  }

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-move]");
    if (form) {
      warn(form);
    }
  });

  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.matches?.("details.move") && event.target.open) {
        warn(event.target.querySelector("form[data-move]"));
      }
    },
    true,
  );
})();
