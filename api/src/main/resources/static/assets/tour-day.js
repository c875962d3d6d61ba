/*
 * The day of a tour on a phone with a broken network: what is noted waits in this browser until the service has it. Each
 * entry has a key of its own, so that sending it twice counts once; what the service refuses stays until somebody has
 * read why.
 */
"use strict";
(function () {
  /* The desk is not made anew under the finger of somebody who uses it. */
  document.addEventListener("htmx:beforeRequest", (event) => {
    const desk = event.target.closest?.("#desk");
    const asked = event.detail.requestConfig?.triggeringEvent?.type === "again";
    if (desk && !asked && (desk.querySelector("details[open]") || desk.contains(document.activeElement))) {
      event.preventDefault();
    }
  });

  const bar = document.querySelector("#waiting");
  const reader = document.querySelector("meta[name=person]")?.content || "";
  if (!bar || !reader || !window.isSecureContext || !window.indexedDB) {
    return;
  }
  const AGAIN_MS = 20000;
  const STORE = "waiting";
  const zh = document.documentElement.lang.startsWith("zh");
  let online = true;
  let stopped = "";

  /* The entries */

  function open() {
    return new Promise((resolve, reject) => {
      const asked = indexedDB.open("zhiqiao-tours", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "key" });
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }

  async function stored(mode, work) {
    const database = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const asked = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve(asked.result);
        transaction.onabort = () => reject(transaction.error);
        transaction.onerror = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  const put = (entry) => stored("readwrite", (store) => store.put(entry));
  const drop = (key) => stored("readwrite", (store) => store.delete(key));
  const own = async () =>
    (await stored("readonly", (store) => store.getAll()))
      .filter((entry) => entry.person === reader)
      .sort((one, other) => one.at - other.at);

  /* Sending */

  async function send(entry) {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": entry.key, Accept: "application/json" };
    if (entry.version !== undefined) {
      headers["If-Match"] = `"${entry.version}"`;
    }
    const response = await fetch(entry.url, { method: entry.method, headers, body: JSON.stringify(entry.body) });
    if (response.ok) {
      await drop(entry.key);
      return "sent";
    }
    if (response.status === 401) {
      stopped = bar.dataset.signIn;
      return "waiting";
    }
    if (response.status >= 500 || response.status === 429 || response.status === 408) {
      return "waiting";
    }
    const problem = await response.json().catch(() => ({}));
    const words = problem.message && (zh ? problem.message.zh : problem.message.en);
    await put({ ...entry, state: "refused", rule: problem.rule, words: words || bar.dataset.refused });
    return "refused";
  }

  /* A page that was kept may be older than who is signed in: nothing is sent in another name. */
  async function isStillReader() {
    const response = await fetch("/api/v1/account", { headers: { Accept: "application/json" } });
    if (response.status === 401) {
      stopped = bar.dataset.signIn;
      return false;
    }
    if (!response.ok) {
      return false;
    }
    const same = (await response.json()).login === reader;
    stopped = same ? "" : bar.dataset.somebodyElse;
    return same;
  }

  async function sendAll() {
    const told = new Map();
    await navigator.locks.request("zhiqiao-tours", async () => {
      const open = (await own()).filter((entry) => entry.state === "waiting");
      try {
        if (open.length > 0 && (await isStillReader())) {
          for (const entry of open) {
            told.set(entry.key, await send(entry));
            if (told.get(entry.key) === "sent" && entry.what === "record") {
              navigator.serviceWorker?.controller?.postMessage({ keep: [entry.page], changed: true });
            }
          }
        }
        online = true;
      } catch {
        /* What fetch throws is a network that is not there: everything waits. */
        online = false;
      }
    });
    await show();
    if (Array.from(told.values()).includes("sent") && document.querySelector("#desk")) {
      window.htmx?.trigger("#desk", "again");
    }
    return told;
  }

  /* What the page shows of it */

  function filled(text, ...values) {
    return values.reduce((words, value, at) => words.replace(`{${at}}`, value), text);
  }

  async function show() {
    const entries = await own();
    const waiting = entries.filter((entry) => entry.state === "waiting").length;
    const away = !online || !navigator.onLine;
    bar.hidden = entries.length === 0 && !away;
    bar.classList.toggle("away", away);
    bar.querySelector("[data-line]").textContent = filled(away ? bar.dataset.away : bar.dataset.there, waiting);
    bar.querySelector("[data-stopped]").textContent = stopped;
    bar.querySelector("ul").replaceChildren(...entries.map(line));
    mark(entries);
  }

  function line(entry) {
    const item = document.querySelector("#waiting-line").content.firstElementChild.cloneNode(true);
    item.dataset.entry = entry.key;
    item.classList.toggle("refused", entry.state === "refused");
    item.querySelector("[data-what]").textContent = entry.label;
    item.querySelector("[data-at]").textContent = new Date(entry.at).toTimeString().slice(0, 5);
    item.querySelector("[data-words]").textContent = entry.state === "refused" ? entry.words : bar.dataset.waits;
    const look = item.querySelector("a");
    look.href = entry.page;
    look.hidden = entry.state !== "refused" || entry.what !== "record";
    item.querySelector("button").hidden = entry.state !== "refused";
    return item;
  }

  function mark(entries) {
    const noted = new Set(entries.filter((entry) => entry.what === "check-in").map((entry) => entry.body.kind + " " + entry.body.personId));
    document.querySelectorAll("[data-person]").forEach((row) => {
      row.classList.toggle("is-waiting", noted.has(row.dataset.person));
    });
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("#waiting button[data-drop]");
    if (button && window.confirm(bar.dataset.sure)) {
      await drop(button.closest("[data-entry]").dataset.entry);
      await show();
    }
  });

  /* Forms that may be sent later: data-later is the address for programmes. */

  function body(form) {
    const fields = Object.fromEntries(new FormData(form));
    delete fields._csrf;
    delete fields.version;
    Object.keys(fields).forEach((name) => {
      fields[name] = fields[name] === "" ? null : fields[name];
    });
    return fields;
  }

  async function note(form) {
    const entry = {
      key: crypto.randomUUID(),
      person: reader,
      what: form.dataset.what,
      label: form.dataset.label || form.querySelector("[name=name]")?.value || "",
      page: location.pathname,
      url: form.dataset.later,
      method: form.dataset.method || "POST",
      body: body(form),
      at: Date.now(),
      state: "waiting",
    };
    if (entry.what === "check-in") {
      entry.body.cameAt = new Date(entry.at).toISOString();
    } else {
      entry.version = Number(form.elements.version.value);
      await dropOthers(entry);
    }
    await put(entry);
    const told = (await sendAll()).get(entry.key);
    arrived(form, entry, told);
  }

  /* Of a record that was not sent yet the last version counts. */
  async function dropOthers(entry) {
    for (const other of await own()) {
      if (other.what === entry.what && other.url === entry.url) {
        await drop(other.key);
      }
    }
  }

  function arrived(form, entry, told) {
    /* What is noted is no longer only in the form. */
    sessionStorage.removeItem(`zhiqiao-form:${location.pathname}#${form.id}`);
    if (entry.what === "record" && told === "sent") {
      location.assign(entry.page + "?saved");
    } else if (entry.what === "record" && told === "refused") {
      location.reload();
    } else if (entry.what === "check-in") {
      form.reset();
      if (told === "sent" && form.dataset.then) {
        location.assign(form.dataset.then);
      }
    }
    bar.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-later]");
    if (form) {
      event.preventDefault();
      const button = event.submitter;
      button?.setAttribute("aria-disabled", "true");
      note(form).finally(() => button?.removeAttribute("aria-disabled"));
    }
  });

  /* A record that was refused or waits is in the form again, beside what somebody else wrote meanwhile. */
  async function restoreRecord() {
    const form = document.querySelector("form[data-what=record]");
    const entry = form && (await own()).find((one) => one.what === "record" && one.url === form.dataset.later);
    if (!entry) {
      return;
    }
    const theirs = body(form);
    const differ = Object.keys(entry.body).filter((name) => (entry.body[name] || "") !== (theirs[name] || ""));
    Array.from(form.elements).forEach((field) => {
      if (field.type === "radio") {
        field.checked = entry.body[field.name] === field.value;
      } else if (field.name in entry.body) {
        field.value = entry.body[field.name] || "";
      }
    });
    const note = document.querySelector("#kept-record");
    note.hidden = false;
    note.querySelector("[data-words]").textContent = entry.state === "refused" ? entry.words : bar.dataset.waits;
    const rows = entry.rule === "stale" ? differ : [];
    note.querySelector("table").hidden = rows.length === 0;
    note.querySelector("tbody").replaceChildren(...rows.map((name) => both(form, name, theirs[name], entry.body[name])));
  }

  function both(form, name, theirs, yours) {
    const row = document.createElement("tr");
    const said = (value) => {
      const choice = value && form.querySelector(`input[type=radio][name="${name}"][value="${value}"]`);
      return choice ? choice.closest("label").textContent.trim() : value || "—";
    };
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = form.querySelector(`[data-name="${name}"]`)?.textContent || name;
    row.append(head);
    [theirs, yours].forEach((value) => {
      const cell = document.createElement("td");
      cell.className = "running";
      cell.textContent = said(value);
      row.append(cell);
    });
    return row;
  }

  /* A badge that was scanned without a network: the desk finds who it is, and nothing is noted before somebody taps. */
  function scanned() {
    const code = /\/check-in\/([^/]+)$/.exec(location.pathname)?.[1];
    const part = code && code.split(".");
    if (!part || part.length < 3 || !document.querySelector("#desk")) {
      return;
    }
    const bytes = Uint8Array.from(atob(part[2].replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
    const person = (part[1] === "E" ? "EXPERT " : "FIRM ") + new TextDecoder().decode(bytes);
    const row = Array.from(document.querySelectorAll("[data-person]")).find((one) => one.dataset.person === person);
    row?.classList.add("is-scanned");
    row?.scrollIntoView({ block: "center" });
    row?.querySelector("button")?.focus({ preventScroll: true });
  }

  /* Keeping the page */

  function keepPage() {
    if (!navigator.serviceWorker) {
      return;
    }
    navigator.serviceWorker.register("/tours/worker.js").then(async () => {
      const worker = (await navigator.serviceWorker.ready).active;
      const files = Array.from(document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]"), (one) => one.src || one.href);
      const icons = document.querySelector("svg.icon use")?.getAttribute("href")?.split("#")[0];
      const forms = Array.from(document.querySelectorAll("a[data-keep-page]"), (one) => one.href);
      worker.postMessage({ keep: [location.href, ...files, ...(icons ? [icons] : []), ...forms] });
    });
  }

  window.addEventListener("online", sendAll);
  window.addEventListener("offline", show);
  document.addEventListener("htmx:afterSwap", show);
  setInterval(() => bar.hidden || sendAll(), AGAIN_MS);
  restoreRecord().then(sendAll).then(scanned);
  keepPage();
})();
