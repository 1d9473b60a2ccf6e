// Runs on previewed pages only: hears of changes, brings the page up to date in place, shows what is wrong and what the
// page is made of. Everything it shows stands in one element of its own, so that no style of the site reaches it.
(() => {
  'use strict';
  const me = document.currentScript;
  const path = me.dataset.path;
  let digest = me.dataset.digest;
  let problems = null;

  // ---- What is shown over the page -------------------------------------------------------------------------------

  const host = document.createElement('tribina-preview');
  host.lang = 'en';
  const shadow = host.attachShadow({ mode: 'open' });
  // Made by hand, since a strict policy of the site forbids styles that stand in a page.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
      :host { all: initial; }
      @media print { :host { display: none; } }
      * { box-sizing: border-box; }
      .bar, .overlay { font: 13px/1.45 system-ui, sans-serif; color: #f2f2f0; direction: ltr; text-align: left; }
      .bar { position: fixed; inset: auto 0 0 0; z-index: 2147483646; background: #20262e; border-top: 1px solid #3c4652;
        display: flex; flex-wrap: wrap; gap: .25rem .9rem; align-items: baseline; padding: .35rem .8rem; max-height: 40vh; overflow: auto; }
      .bar[hidden], .overlay[hidden], .note[hidden] { display: none; }
      a { color: #9fd0ff; text-decoration: underline; text-underline-offset: .15em; }
      a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid #ffd76a; outline-offset: 2px; }
      .mark { background: #ffd76a; color: #20262e; border-radius: .2rem; padding: 0 .4rem; font-weight: 600; }
      .older { color: #ffd76a; }
      .quiet { color: #b6bec8; }
      .grow { flex: 1; }
      ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin: 0; padding: 0; }
      details { flex-basis: auto; }
      details[open] { flex-basis: 100%; }
      summary { cursor: pointer; }
      button { font: inherit; color: inherit; background: #3c4652; border: 0; border-radius: .2rem; padding: .1rem .6rem; cursor: pointer; min-height: 24px; }
      pre { margin: .3rem 0 0; padding: .6rem; background: #14181d; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere;
        font: 12.5px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border-radius: .25rem; }
      .overlay { position: fixed; inset: 0; z-index: 2147483647; background: rgb(16 20 24 / .55); padding: 4vh 4vw; overflow: auto; }
      .box { max-width: 62rem; margin: 0 auto; background: #20262e; border-top: 4px solid #ff6b5e; border-radius: .3rem; padding: 1rem 1.2rem; }
      h1 { font-size: 1.05rem; margin: 0; }
      header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; }
      article { margin-top: .9rem; }
      p { margin: .5rem 0 0; }
  `);
  shadow.adoptedStyleSheets = [sheet];
  shadow.innerHTML = `
    <section class="overlay" role="dialog" aria-modal="true" aria-label="Problems of this site" tabindex="-1" hidden></section>
    <aside class="bar" aria-label="About this page, for its editors" hidden></aside>`;
  const overlay = shadow.querySelector('.overlay');
  const bar = shadow.querySelector('.bar');

  // The words of messages come from files of the site, so nothing is ever put in as HTML.
  const make = (name, attributes, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === 'onclick') element.addEventListener('click', value);
      else if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...inside.filter((it) => it !== null && it !== undefined && it !== ''));
    return element;
  };

  const message = (problem) =>
    make('article', {},
      problem.open && make('a', { href: problem.open }, 'Open ' + problem.place),
      make('pre', {}, problem.text));

  // Where the reader was before the message came, to lead back to.
  let before = null;
  const open = () => {
    if (!overlay.hidden) return;
    before = shadow.activeElement || document.activeElement;
    overlay.hidden = false;
    bar.inert = true;
    overlay.focus({ preventScroll: true });
  };
  const leave = () => {
    if (overlay.hidden) return;
    overlay.hidden = true;
    bar.inert = false;
    if (before && before.isConnected) before.focus({ preventScroll: true });
  };
  const close = () => {
    leave();
    problems = 'closed';
    // On the next page the same mistakes are put aside as well.
    sessionStorage.setItem('tribina-put-aside', shownErrors);
    note();
  };

  let last = null;
  let shownErrors = '[]';
  const show = (state) => {
    last = state;
    const count = state.errors.length + state.more;
    const texts = JSON.stringify(state.errors.map((it) => it.text));
    const isNew = texts !== shownErrors;
    shownErrors = texts;
    if (isNew && sessionStorage.getItem('tribina-put-aside') === texts) problems = 'closed';
    if (count === 0) {
      leave();
      problems = null;
    } else if (problems === 'closed' && (!isNew || sessionStorage.getItem('tribina-put-aside') === texts)) {
      leave();
    } else {
      problems = 'open';
      open();
      overlay.replaceChildren(make('div', { class: 'box' },
        make('header', {},
          make('h1', {}, count === 1 ? 'One mistake keeps the site from being published' : count + ' mistakes keep the site from being published'),
          make('button', { onclick: close, title: 'Esc' }, 'Hide')),
        state.old ? make('p', { class: 'quiet' }, 'Behind this message is the last version of the page that could be made.') : null,
        ...state.errors.map(message),
        state.more > 0 ? make('p', { class: 'quiet' }, 'And ' + state.more + ' more, at the terminal.') : null));
    }
    note();
  };

  const states = {
    fresh: 'up to date', older: 'older than the original', original: 'original', converted: 'converted',
    'stands-in': 'not translated', missing: 'not translated',
  };
  const names = { draft: 'Draft', embargo: 'Under embargo until', expires: 'Expires' };

  let isLost = false;
  let noted = '';
  const note = () => {
    // As long as it says the same it stays, and so does the focus of who is in it.
    const now = JSON.stringify([isLost, problems, last && last.bar, last && last.old, problems === 'closed' && shownErrors]);
    if (now === noted) return;
    noted = now;
    const state = last;
    const of = state && state.bar;
    const parts = [];
    if (isLost) parts.push(make('span', { class: 'mark' }, 'The preview has stopped; waiting for it'));
    if (state && problems === 'closed') {
      const count = state.errors.length + state.more;
      parts.push(make('button', { onclick: () => { problems = 'open'; sessionStorage.removeItem('tribina-put-aside'); show(state); } }, count === 1 ? '1 mistake' : count + ' mistakes'));
    }
    if (of) {
      for (const mark of of.marks) {
        parts.push(make('span', { class: 'mark' }, names[mark.name] + (mark.moment ? ' ' + mark.moment : '')));
      }
      if (state.old) parts.push(make('span', { class: 'mark' }, 'Last good version'));
      parts.push(make('a', { href: of.open, title: 'Open in the editor' }, of.file));
      parts.push(make('span', { class: 'quiet' }, make('bdi', {}, of.language), ', ' + of.words.toLocaleString('en') + ' words'));
      parts.push(make('ul', {}, ...of.translations.map((other) => make('li', {},
        other.url ? make('a', { href: other.url, lang: other.tag }, other.name) : make('span', { lang: other.tag }, other.name),
        make('span', { class: other.state === 'older' ? 'older' : 'quiet' }, ' ' + (states[other.state] || other.state) + (other.draft ? ', draft' : '')),
        other.open ? ' ' : null,
        other.open ? make('a', { href: other.open, 'aria-label': 'Open the file in ' + other.name + ' in the editor' }, '✎') : null))));
      if (of.warnings.length > 0) {
        const count = of.warnings.length;
        parts.push(make('details', {}, make('summary', {}, count === 1 ? '1 warning' : count + ' warnings'), ...of.warnings.map(message)));
      }
    }
    const isOpen = bar.querySelector('details[open]') !== null;
    bar.replaceChildren(...parts);
    bar.hidden = parts.length === 0;
    const details = bar.querySelector('details');
    if (details && isOpen) details.open = true;
    pad();
  };
  // What the bar covers can still be scrolled to.
  const pad = () => {
    document.documentElement.style.paddingBottom = bar.hidden ? '' : bar.offsetHeight + 'px';
  };
  new ResizeObserver(pad).observe(bar);

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !overlay.hidden) close();
  });

  // ---- The page, brought up to date in place ---------------------------------------------------------------------

  const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
  const isOurs = (node) => node === host || node === me || (node.nodeName === 'SCRIPT' && node.dataset.digest !== undefined);
  const key = (node) => (node.nodeType === 1 && node.id) || null;
  const alike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && key(a) === key(b);

  const takeAttributes = (to, from) => {
    for (const { name } of [...to.attributes]) {
      const isReaders = name === 'open' && to.nodeName === 'DETAILS';
      if (!from.hasAttribute(name) && !isReaders) to.removeAttribute(name);
    }
    for (const { name, value } of from.attributes) {
      if (to.getAttribute(name) !== value) to.setAttribute(name, value);
    }
  };

  const become = (to, from) => {
    if (to.isEqualNode(from)) return;
    if (to.nodeType !== 1) {
      to.nodeValue = from.nodeValue;
      return;
    }
    takeAttributes(to, from);
    children(to, from);
  };

  const children = (to, from) => {
    let old = to.firstChild;
    const next = () => {
      while (old && isOurs(old)) old = old.nextSibling;
    };
    const wanted = [...from.childNodes].filter((node) => !isOurs(node));
    wanted.forEach((node, index) => {
      next();
      // Something was taken out before it, or put in before the old one: neighbours that are the same tell which.
      if (old && !old.isEqualNode(node)) {
        let ahead = old;
        for (let step = 0; ahead && step < 30 && !(ahead.isEqualNode(node) && !isOurs(ahead)); step += 1) ahead = ahead.nextSibling;
        const isFound = ahead && ahead.isEqualNode(node);
        const comesLater = wanted.slice(index + 1, index + 30).some((later) => old.isEqualNode(later));
        if (isFound && !comesLater) {
          while (old !== ahead) {
            const gone = old;
            old = old.nextSibling;
            if (!isOurs(gone)) gone.remove();
          }
        } else if (comesLater || !alike(old, node)) {
          to.insertBefore(document.importNode(node, true), old);
          return;
        }
      }
      if (!old) {
        to.appendChild(document.importNode(node, true));
        return;
      }
      become(old, node);
      old = old.nextSibling;
    });
    next();
    while (old) {
      const gone = old;
      old = old.nextSibling;
      if (!isOurs(gone)) gone.remove();
    }
  };

  // Scripts that run; a block of data is a part of the page like others.
  const RUNS = 'script:not([type$="json"])';

  // A new style sheet is there before the old one goes, so that the page is never without. It takes the place that it has
  // in the new head, since the last rule wins.
  const takeHead = (from) => {
    const wanted = [...from.children].filter((node) => !node.matches(RUNS));
    const old = [...document.head.children].filter((node) => !node.matches(RUNS));
    const used = new Set();
    const loaded = [];
    let after = null;
    for (const node of wanted) {
      let own = old.find((other) => !used.has(other) && other.isEqualNode(node));
      if (own) {
        used.add(own);
      } else {
        own = document.importNode(node, true);
        if (own.matches('link[rel~=stylesheet]')) {
          const sheet = own;
          loaded.push(new Promise((done) => ['load', 'error'].forEach((end) => sheet.addEventListener(end, done))));
        }
        if (after) after.after(own);
        else document.head.prepend(own);
      }
      after = own;
    }
    const gone = old.filter((node) => !used.has(node));
    gone.filter((node) => !node.matches('link[rel~=stylesheet]')).forEach((node) => node.remove());
    Promise.all(loaded).then(() => gone.forEach((node) => node.remove()));
  };

  const scripts = (page) =>
    [...page.querySelectorAll(RUNS)].filter((script) => !isOurs(script)).map((script) => script.outerHTML).join('\n');

  let isBusy = false;
  let isWanted = false;
  const refresh = async () => {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    while (isWanted) {
      isWanted = false;
      try {
        const answer = await fetch(location.href, { cache: 'no-store' });
        if (answer.redirected) {
          location.replace(answer.url);
          return;
        }
        const page = parse(await answer.text());
        const script = page.querySelector('script[data-digest]');
        // What was not made for this, or runs programs of its own that changed, is loaded again as a whole.
        if (!script || scripts(page) !== scripts(document)) {
          location.reload();
          return;
        }
        refreshIn(page);
        takeHead(page.head);
        takeAttributes(document.documentElement, page.documentElement);
        takeAttributes(document.body, page.body);
        children(document.body, page.body);
        digest = script.dataset.digest;
        pad();
        document.dispatchEvent(new CustomEvent('tribina:update'));
      } catch {
        // The preview is away; when it comes back it says whether the page is another one.
      }
    }
    isBusy = false;
  };

  // Files that changed at the same address, and how often: browsers keep what they have seen.
  const versions = new Map();
  const fresh = (address) => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !versions.has(url.pathname)) return null;
    url.searchParams.set('preview', versions.get(url.pathname));
    return url.pathname + url.search + url.hash;
  };
  const named = '[src], video[poster], link[rel~=icon][href], link[rel~=stylesheet][href]';
  const refreshIn = (page) => {
    for (const element of page.querySelectorAll(named)) {
      if (isOurs(element) || element.nodeName === 'SCRIPT') continue;
      for (const name of ['src', 'href', 'poster']) {
        const url = element.hasAttribute(name) && fresh(element.getAttribute(name));
        if (url && url !== element.getAttribute(name)) element.setAttribute(name, url);
      }
    }
    for (const element of page.querySelectorAll('[srcset]')) {
      const parts = element.getAttribute('srcset').split(',').map((part) => {
        const [address, ...rest] = part.trim().split(/\s+/);
        return [fresh(address) || address, ...rest].join(' ');
      });
      if (parts.join(', ') !== element.getAttribute('srcset')) element.setAttribute('srcset', parts.join(', '));
    }
  };
  const refreshFiles = (urls) => {
    for (const url of urls) versions.set(url, Date.now());
    const runs = [...document.querySelectorAll('script[src]')].some((it) => !isOurs(it) && fresh(it.getAttribute('src')));
    if (runs) location.reload();
    else refreshIn(document);
  };

  // ---- The socket ------------------------------------------------------------------------------------------------

  let pause = 200;
  let socket = null;
  let waiting = null;
  const connect = () => {
    socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/.tribina/live');
    socket.onopen = () => {
      pause = 200;
      isLost = false;
      note();
      socket.send(JSON.stringify({ path, digest }));
    };
    socket.onmessage = (event) => {
      const told = JSON.parse(event.data);
      if (told.kind === 'page') refresh();
      else if (told.kind === 'go') location.href = told.url;
      else if (told.kind === 'files') refreshFiles(told.urls);
      else if (told.kind === 'state') show(told);
    };
    socket.onclose = () => {
      isLost = true;
      if (pause > 400) note();
      waiting = setTimeout(connect, pause);
      pause = Math.min(pause * 1.5, 2000);
    };
  };

  const start = () => {
    document.documentElement.append(host);
    connect();
  };
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start);
  // A page that the browser kept aside comes back without its socket.
  addEventListener('pageshow', (event) => {
    if (event.persisted && socket && socket.readyState > 1) {
      clearTimeout(waiting);
      connect();
    }
  });
})();
