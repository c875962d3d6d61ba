/*
 * Keeps pages of a tour's day, so that they open without a network. The service says which: pages that carry X-Kept-For,
 * for the person that it names. Nothing that is sent passes through here; that waits in the page (tour-day.js).
 */
"use strict";
const PAGES = "zhiqiao-tours:";
const FILES = "zhiqiao-tour-files";
const MOST_FILES = 60;
const PATIENCE_MS = 5000;
const FRESH_MS = 10 * 60 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(request.method === "GET" ? page(event, url) : sent(request));
  } else if (request.method === "GET" && /^\/(assets|webjars)\//.test(url.pathname)) {
    event.respondWith(file(request));
  }
});

/* A page asks to be kept, with its files and the forms that it leads to; or says that one has changed. */
self.addEventListener("message", (event) => {
  const { keep: addresses, changed } = event.data || {};
  if (Array.isArray(addresses)) {
    event.waitUntil(
      addresses.reduce(
        (before, address) => before.then(() => fetched(new URL(address, self.location.origin), changed === true)),
        Promise.resolve(),
      ),
    );
  }
});

async function fetched(url, changed) {
  if (url.origin !== self.location.origin) {
    return;
  }
  try {
    if (/^\/(assets|webjars)\//.test(url.pathname)) {
      await file(new Request(url));
    } else if (changed || !isFresh(await find(url))) {
      await keep(url, await fetch(url, { redirect: "manual", headers: { Accept: "text/html" } }));
    }
  } catch {
    /* Without a network there is nothing to be kept. */
  }
}

function isFresh(kept) {
  return kept !== undefined && Date.now() - Date.parse(kept.headers.get("Date") || 0) < FRESH_MS;
}

async function page(event, url) {
  const answer = fetch(event.request);
  event.waitUntil(answer.then((response) => keep(url, response.clone())).catch(() => {}));
  const kept = await find(url);
  if (kept === undefined) {
    return answer.catch(() => away(url));
  }
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([answer.catch(() => kept), late]);
}

/* Of the address only the day counts: language and notes do not make another page. */
function name(url) {
  const day = url.searchParams.get("day");
  return url.pathname + (day ? "?day=" + day : "");
}

async function keep(url, response) {
  const person = response.headers.get("X-Kept-For");
  if (!person || !response.ok || response.redirected) {
    return;
  }
  for (const other of await caches.keys()) {
    if (other.startsWith(PAGES) && other !== PAGES + person) {
      await caches.delete(other);
    }
  }
  await (await caches.open(PAGES + person)).put(name(url), response);
}

async function find(url) {
  for (const one of await caches.keys()) {
    if (one.startsWith(PAGES)) {
      return (await caches.open(one)).match(name(url), { ignoreVary: true });
    }
  }
  return undefined;
}

/* Their addresses carry a digest or a version: what was kept once is right for ever. */
async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    const known = await files.keys();
    await Promise.all(known.slice(0, Math.max(0, known.length - MOST_FILES)).map((old) => files.delete(old)));
    await files.put(request, response.clone());
  }
  return response;
}

/* A badge that is scanned without a network leads to the desk, which knows whom it expects. */
async function away(url) {
  const scanned = /^(\/tours\/[^/]+)\/check-in\//.exec(url.pathname);
  const desk = scanned && (await find(new URL(scanned[1] + "/day", url)));
  return (
    desk ||
    said(
      "没有网络，这一页还没有打开过。请回到签到台或会面记录，联网后再试。",
      "There is no network, and this page was not opened before. Go back to the desk or to a record; try again when there is one.",
    )
  );
}

function sent(request) {
  return fetch(request).catch(() =>
    said(
      "没有网络，这一步没有发出，什么也没有改动。请返回，联网后再试。",
      "There is no network: this step was not sent, and nothing was changed. Go back, and try again when there is one.",
    ),
  );
}

function said(zh, en) {
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>离线 Offline</title></head><body><main><h1>离线 <span lang="en">Offline</span></h1><p>${zh}</p><p lang="en">${en}</p></main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'" },
  });
}
