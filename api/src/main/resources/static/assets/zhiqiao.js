/* What the pages do beyond links and forms: keys, the draft, being offline, saying that a step failed. */
"use strict";
(function () {
  const find = (selector) => document.querySelector(selector);
  const phone = window.matchMedia("(max-width: 900px)");
  const DRAFT = "zhiqiao-draft";

  document.documentElement.classList.add("scripted");

  function rows() {
    return Array.from(document.querySelectorAll(".row-open"));
  }

  function move(step) {
    const all = rows();
    if (all.length === 0) {
      return;
    }
    const at = all.indexOf(document.activeElement);
    const chosen = all.findIndex((row) => row.hasAttribute("aria-current"));
    const from = at >= 0 ? at : step > 0 ? -1 : Math.max(chosen, 0) + 1;
    const next = all[Math.min(Math.max(from + step, 0), all.length - 1)];
    next.focus({ preventScroll: true });
    next.closest(".row").scrollIntoView({ block: "nearest" });
    if (next.closest("[data-open-on-move]") && next !== all[at]) {
      next.click();
    }
  }

  function isTyping(target) {
    return target.closest("input, textarea, select, dialog[open]") !== null;
  }

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => document.activeElement.closest(".row-open")?.click(),
    "/": () => (find("[data-focus]") || find("input[type=search]"))?.focus(),
    "?": () => find("#help")?.showModal(),
  };

  /* A page gives keys of its own to what it can do: data-key="a". */
  function keyed(key) {
    const target = /^[a-z]$/.test(key) && find(`[data-key="${key}"]`);
    return target ? () => press(target) : undefined;
  }

  function press(target) {
    target.click();
    const details = target.closest("details");
    if (details && details.open) {
      details.querySelector("input:not([type=hidden]), textarea")?.focus();
    }
  }

  document.addEventListener("keydown", (event) => {
    const action = keys[event.key] || keyed(event.key);
    if (!action || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    event.preventDefault();
    action();
  });

  // The folds of the navigation lie over the page: they give way to whatever else is done.
  function foldPlaces(except) {
    document.querySelectorAll(".places[open]").forEach((places) => {
      places.open = places === except;
    });
  }

  document.addEventListener("keyup", (event) => {
    const open = find(".places[open]");
    if (event.key === "Escape" && open) {
      foldPlaces();
      open.querySelector("summary").focus();
    }
  });

  document.addEventListener("click", (event) => {
    const target = event.target;
    foldPlaces(target.closest(".places"));
    if (target.closest("[data-help]")) {
      find("#help").showModal();
    }
    if (target.closest("[data-dismiss]")) {
      find("#failed").hidden = true;
    }
    const language = target.closest("button.language");
    if (language) {
      event.preventDefault();
      resubmit(language);
    }
    const chip = target.closest("[data-uncheck]");
    if (chip) {
      uncheck(chip.dataset.uncheck);
    }
    document.querySelectorAll("details.facet[open]").forEach((facet) => {
      if (!facet.contains(target)) {
        facet.open = false;
      }
    });
    const row = target.closest(".row-open");
    if (row) {
      choose(row);
    } else if (target.closest(".row") && !target.closest("a, button") && !String(window.getSelection())) {
      target.closest(".row").querySelector(".row-open").click();
    }
  });

  document.addEventListener("keyup", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.facet[open]").forEach((facet) => {
        facet.open = false;
        facet.querySelector("summary").focus();
      });
    }
  });

  function uncheck(id) {
    const boxes = id === "*" ? document.querySelectorAll(".facet input:checked") : [document.getElementById(id)];
    boxes.forEach((box) => {
      box.checked = false;
    });
    boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /* The whole page changes its language, so that the form goes past htmx, which would swap a part of it. */
  function resubmit(button) {
    if (button.form.reportValidity()) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = button.name;
      field.value = button.value;
      button.form.append(field);
      button.form.submit();
    }
  }

  function choose(row) {
    rows().forEach((other) => {
      other.toggleAttribute("aria-current", other === row);
      if (other === row) {
        other.setAttribute("aria-current", "true");
      }
      other.closest(".row").classList.toggle("chosen", other === row);
    });
  }

  function countFacets() {
    document.querySelectorAll("details.facet").forEach((facet) => {
      const count = facet.querySelectorAll("input:checked").length;
      let badge = facet.querySelector(".badge");
      if (!badge && count > 0) {
        badge = document.createElement("span");
        badge.className = "badge";
        facet.querySelector("summary span").after(badge);
      }
      if (badge) {
        badge.textContent = count;
        badge.hidden = count === 0;
      }
    });
  }

  document.addEventListener("change", countFacets);

  /* The draft stays in this tab only, so that a reload loses nothing and the next person finds nothing. */
  function draft() {
    const text = find("textarea[data-draft]");
    if (!text || text.dataset.ready) {
      return;
    }
    text.dataset.ready = "true";
    const kept = sessionStorage.getItem(DRAFT);
    if (kept && text.value === "" && find(".workbench.blank")) {
      text.value = kept;
    }
    text.addEventListener("input", () => {
      sessionStorage.setItem(DRAFT, text.value);
      count(text);
    });
    count(text);
  }

  function count(text) {
    const counter = find(`[data-counter="${text.id}"]`);
    if (counter) {
      counter.dataset.most = counter.dataset.most || counter.textContent;
      counter.textContent =
        text.value === "" ? counter.dataset.most : `${text.value.length.toLocaleString("en")} / 20,000`;
    }
  }

  /*
   * What is typed into a form marked data-keep outlives the end of a session: it stays in this tab until the form has
   * arrived, belongs to who typed it, and holds no passwords, files, hidden fields or what is marked data-private.
   */
  const KEPT = "zhiqiao-form:";
  const reader = find("meta[name=person]")?.content || "";

  function keptKey(form) {
    return KEPT + location.pathname + "#" + (form.id || form.getAttribute("action"));
  }

  function keptKeys() {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(KEPT));
  }

  function keepable(field) {
    return (
      field.name !== "" &&
      !field.readOnly &&
      !["hidden", "password", "file", "submit", "button"].includes(field.type) &&
      field.closest("[data-private]") === null
    );
  }

  function isChoice(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  function keep(form) {
    const fields = Array.from(form.elements)
      .filter(keepable)
      .map((field) => (isChoice(field) ? { n: field.name, v: field.value, c: field.checked } : { n: field.name, v: field.value }));
    sessionStorage.setItem(keptKey(form), JSON.stringify({ person: reader, sent: false, fields }));
  }

  function restore(form) {
    const text = sessionStorage.getItem(keptKey(form));
    const kept = text && JSON.parse(text);
    if (!kept || kept.person !== reader || form.dataset.ready) {
      return false;
    }
    const seen = {};
    let changed = false;
    Array.from(form.elements)
      .filter(keepable)
      .forEach((field) => {
        const same = kept.fields.filter((one) => one.n === field.name && (!isChoice(field) || one.v === field.value));
        const at = isChoice(field) ? 0 : (seen[field.name] = (seen[field.name] ?? -1) + 1);
        const one = same[at];
        if (one && isChoice(field) && field.checked !== one.c) {
          field.checked = one.c;
          changed = true;
        } else if (one && !isChoice(field) && field.value !== one.v) {
          field.value = one.v;
          changed = true;
        }
      });
    if (changed) {
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return changed;
  }

  /* A page that is neither the form to sign in with nor an error shows that what was sent has arrived. */
  function forgetArrived() {
    const arrived = reader !== "" && !find(".failure") && !find("#rejected");
    keptKeys().forEach((key) => {
      const kept = JSON.parse(sessionStorage.getItem(key));
      if ((reader !== "" && kept.person !== reader) || (arrived && kept.sent && !find(".sign-in"))) {
        sessionStorage.removeItem(key);
      }
    });
  }

  function bounced() {
    keptKeys().forEach((key) => {
      const kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.setItem(key, JSON.stringify({ ...kept, sent: false }));
    });
  }

  function keptForms() {
    const forms = Array.from(document.querySelectorAll("form[data-keep]")).filter((form) => !form.dataset.ready);
    const restored = find("#rejected") ? [] : forms.filter(restore);
    forms.forEach((form) => {
      form.dataset.ready = "true";
      form.addEventListener("input", () => keep(form));
      form.addEventListener("change", () => keep(form));
    });
    if (restored.length > 0) {
      find("#restored").hidden = false;
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-keep]")) {
      keep(form);
      const kept = JSON.parse(sessionStorage.getItem(keptKey(form)));
      sessionStorage.setItem(keptKey(form), JSON.stringify({ ...kept, sent: true }));
    }
    if (form.matches("form[action$='/sign-out']") && !form.dataset.left) {
      event.preventDefault();
      leave(form);
    }
  });

  /* What this browser kept belongs to who signs out. What was noted at a tour and not sent yet is asked about first. */
  async function leave(form) {
    const unsent = await notSent().catch(() => []);
    if (unsent.length > 0 && !window.confirm(form.dataset.unsent.replace("{0}", unsent.length))) {
      return;
    }
    keptKeys().forEach((key) => sessionStorage.removeItem(key));
    sessionStorage.removeItem(DRAFT);
    await forgetTours(unsent).catch(() => {});
    form.dataset.left = "true";
    form.requestSubmit();
  }

  function tours(mode, work) {
    return new Promise((resolve, reject) => {
      const asked = window.indexedDB.open("zhiqiao-tours", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("waiting", { keyPath: "key" });
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const transaction = asked.result.transaction("waiting", mode);
        const done = work(transaction.objectStore("waiting"));
        transaction.oncomplete = () => {
          asked.result.close();
          resolve(done?.result);
        };
        transaction.onabort = () => reject(transaction.error);
      };
    });
  }

  async function notSent() {
    return (await tours("readonly", (store) => store.getAll())).filter((entry) => entry.person === reader);
  }

  async function forgetTours(unsent) {
    await tours("readwrite", (store) => {
      unsent.forEach((entry) => store.delete(entry.key));
    });
    if (window.caches) {
      await caches.delete("zhiqiao-tours:" + reader);
    }
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-forget]")) {
      keptKeys().forEach((key) => sessionStorage.removeItem(key));
      document.querySelectorAll("form[data-keep]").forEach((form) => form.reset());
      find("#restored").hidden = true;
    }
    if (event.target.matches("[data-select]")) {
      event.target.select();
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt.closest("form[data-keep]");
    if (form && event.detail.successful && event.detail.requestConfig?.verb !== "get") {
      sessionStorage.removeItem(keptKey(form));
    }
  });

  /* An upload may take a while: it says so, and is not sent twice. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-upload]")) {
      form.querySelector("[data-uploading]").hidden = false;
      form.querySelector("button[type=submit]").disabled = true;
    }
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("[data-upload]").forEach((form) => {
      form.querySelector("[data-uploading]").hidden = true;
      form.querySelector("button[type=submit]").disabled = false;
    });
  });

  /* What is saved while somebody types and what they send then follow each other: else the one makes the other stale. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[hx-post][hx-sync]") || event.defaultPrevented) {
      return;
    }
    if (form.classList.contains("htmx-request")) {
      event.preventDefault();
      const again = () => setTimeout(() => form.requestSubmit(event.submitter));
      form.addEventListener("htmx:afterRequest", again, { once: true });
    } else {
      form.dataset.leaving = "";
    }
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.matches("form[data-leaving]")) {
      event.preventDefault();
    }
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-leaving]").forEach((form) => delete form.dataset.leaving);
  });

  function showOffline() {
    find("#offline").hidden = navigator.onLine;
  }

  function showFailure(html) {
    const banner = find("#failed");
    const message = banner.querySelector("[data-message]");
    const said = html && new DOMParser().parseFromString(html, "text/html").querySelector("[data-rejection]");
    message.textContent = said ? said.textContent : message.dataset.default;
    banner.hidden = false;
  }

  window.addEventListener("online", showOffline);
  window.addEventListener("offline", showOffline);

  document.addEventListener("htmx:configRequest", (event) => {
    const token = find("meta[name=csrf]");
    if (token) {
      event.detail.headers[token.dataset.header] = token.content;
    }
  });
  document.addEventListener("htmx:beforeRequest", () => {
    find("#failed").hidden = true;
  });
  /* Somebody changed it meanwhile: the answer is a page with both versions. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 412 && event.detail.xhr.getResponseHeader("HX-Retarget")) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:responseError", (event) => showFailure(event.detail.xhr.responseText));
  document.addEventListener("htmx:sendError", () => (navigator.onLine ? showFailure("") : showOffline()));
  document.addEventListener("htmx:afterSwap", (event) => {
    draft();
    keptForms();
    if (event.detail.target.id === "detail" && phone.matches) {
      find("#detail").scrollIntoView({ block: "start" });
      find("#detail").focus({ preventScroll: true });
    }
    if (["main", "workbench"].includes(event.detail.target.id)) {
      find("#main").focus({ preventScroll: true });
    }
  });

  if (find(".sign-in") || find(".failure")) {
    bounced();
  }
  forgetArrived();
  keptForms();
  draft();
  showOffline();
})();
