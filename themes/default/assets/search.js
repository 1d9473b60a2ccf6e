// Searches the site in the reader's browser: nothing that is typed leaves it. The page is a list of what there is without
// this script. Numbers stand in the files as letters: five bits each, the sixth says that the number goes on.
{
  const form = document.querySelector("form[data-index]");
  const field = form.elements.q;
  const part = form.closest("[data-search]");
  const find = (name) => part.querySelector(`[data-search-${name}]`);
  const [filters, status, results, more, lists, elsewhere] =
    ["filters", "status", "results", "more", "lists", "elsewhere"].map(find);
  const selects = [...filters.querySelectorAll("select")];
  const words = form.dataset;
  const base = new URL(words.index, location.href);
  const AT_ONCE = 10;

  // Files

  const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const VALUES = Object.fromEntries([...LETTERS].map((letter, value) => [letter, value]));
  const numbers = (text) => {
    const out = [];
    let value = 0, shift = 0;
    for (const letter of text) {
      const bits = VALUES[letter];
      value |= (bits & 31) << shift;
      if (bits < 32) { out.push(value); value = shift = 0; } else shift += 5;
    }
    return out;
  };
  const sums = (text) => { let sum = 0; return numbers(text).map((number) => sum += number); };
  // Words that share their beginning with the word before.
  const unpacked = (text) => {
    let last = "";
    return text ? text.split(" ").map((word) => last = last.slice(0, VALUES[word[0]]) + word.slice(1)) : [];
  };
  // The last of some places in order that does not lie behind another.
  const placeOf = (places, wanted) => Math.max(0, places.findLastIndex((place) => place <= wanted));

  let index, files = new Map();
  const fetched = async (name, options) => {
    const answer = await fetch(new URL(name, base), options);
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const file = (name, read) => {
    if (!files.has(name)) {
      const read_ = fetched(`${name}.json?v=${index.v}`).then((json) => {
        if (json.v !== index.v) throw new Error("edition");
        return read(json);
      });
      read_.catch(() => files.delete(name));
      files.set(name, read_);
    }
    return files.get(name);
  };
  const begin = async () => {
    index = await fetched(base, { cache: "no-cache" });
    for (const name of ["groups", "positions", "texts"]) index[name] = sums(index[name]);
    const [topics, rows] = [numbers(index.topic), []];
    for (let at = 0; at < topics.length; at += 1 + topics[at]) rows.push(topics.slice(at + 1, at + 1 + topics[at]));
    const types = numbers(index.type), years = numbers(index.year), langs = numbers(index.lang);
    // What a text can be filtered by.
    const kind = (type) => index.types[type][2] ?? type;
    index.facets = {
      type: (text) => [...new Set([kind(types[text]), types[text]])],
      topic: (text) => rows[text],
      year: (text) => years[text] ? [years[text] - 1] : [],
      lang: (text) => [langs[text] ?? 0],
    };
    index.options = {
      type: index.types.map(([name, title, of]) => [name, of === null ? title : `– ${title}`]),
      topic: index.topics,
      year: index.years.map((year) => [String(year), String(year)]),
      lang: index.langs,
    };
  };
  const wordsFile = (number) => file(`words-${number}`, (json) => {
    let group = index.groups[number];
    const groups = numbers(json.g).map((step) => group += step & 1 ? -(step >> 1) - 1 : step >> 1);
    return { words: unpacked(json.w), groups, postings: json.p };
  });
  const postings = async (group) => {
    const number = placeOf(index.groups, group);
    const text = (await wordsFile(number)).postings[group - index.groups[number]];
    const found = new Map();
    for (let at = 0, next = 0; at < text.length; at++) {
      let value = 0, shift = 0;
      for (; VALUES[text[at]] > 31; shift += 5) value |= (VALUES[text[at++]] & 31) << shift;
      next += value | VALUES[text[at++]] << shift;
      found.set(next++, VALUES[text[at]]);
    }
    return found;
  };
  const positions = async (group) => {
    const number = placeOf(index.positions, group);
    const lists = numbers((await file(`positions-${number}`, (json) => json.p))[group - index.positions[number]]);
    const found = [];
    for (let at = 0; at < lists.length; at += 1 + lists[at]) {
      let sum = 0;
      found.push(lists.slice(at + 1, at + 1 + lists[at]).map((step) => sum += step));
    }
    return found;
  };

  // Words

  const WORD = /[\p{Alphabetic}\p{N}\u0300-\u036f]+/gu;
  const fold = (word) => {
    let out = "";
    for (const letter of word) {
      for (const small of letter.toLowerCase()) {
        out += index.fold[small] ?? small.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
      }
    }
    return out;
  };
  // Each word as it was typed and as it is looked up. What is shorter than what stands before its apostrophe is an
  // ending: `women's`, `Kosova'nın`, not `l'eau`.
  const folded = (text) => [...text.matchAll(WORD)].map(({ 0: typed, index: at }, nth, all) => {
    const isEnding = nth > 0 && /['’]/.test(text[at - 1]) && typed.length < all[nth - 1][0].length;
    return { typed, word: fold(typed), isSmall: isEnding || /^\p{L}$/u.test(typed) };
  }).filter(({ word }) => word);
  // What was asked for: words and phrases, wanted or not. The last word may still be growing. Single letters and endings
  // beside other words are welcome, but need not be there: `women's` finds `women`.
  const asked = (query) => {
    const text = query.replace(/[„“”«»]/g, '"').replace(/(https?:\/\/)?(dx\.|www\.)?doi\.org\/|\bdoi:\s*/gi, "");
    // Telephones write other dashes for a minus.
    const parts = [...text.matchAll(/([-–−]?)"([^"]*)"?|([-–−]?)([^\s"]+)/g)];
    const units = parts.flatMap(([, no, quoted, minus, plain], place) => {
      const not = Boolean(no || minus), all = folded(quoted ?? plain);
      // What leaves texts out is taken as it is: `-e-mail` leaves out no `mail`.
      if ((quoted || not) && all.length > 1) return [{ words: all, not }];
      const isLast = !not && plain && place === parts.length - 1 && /[\p{L}\p{N}]$/u.test(text);
      return all.map((word, nth) => {
        return { words: [word], not, open: isLast && nth === all.length - 1, loose: !not && plain && word.isSmall };
      });
    });
    const isSure = units.some(({ not, loose }) => !not && !loose);
    return units.map(({ open, loose, ...unit }) => {
      const isLoose = isSure && loose;
      return { ...unit, loose: isLoose, open: open && !isLoose && (units.length < 2 || unit.words[0].typed.length > 1) };
    });
  };
  // How many letters have to be changed, left out, added or swapped; more than `most` is not counted.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], [...Array(other.length + 1).keys()]];
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[other.length];
  };
  const shared = (one, other) => {
    let count = 0;
    while (count < one.length && one[count] === other[count]) count++;
    return count;
  };
  // The words that were meant, and how nearly: as typed or begun, in another form, with a slip. The last two are guesses.
  const meant = async (word, open) => {
    const start = placeOf(index.words, word);
    const found = [];
    let number = start, near = [];
    do {
      const { words, groups } = await wordsFile(number);
      words.forEach((other, at) => {
        if (other === word) found.push([other, groups[at], 1]);
        else if (open && other.startsWith(word)) found.push([other, groups[at], 0.8 * word.length / other.length]);
      });
      if (number === start) near = words.map((other, at) => [other, groups[at]]);
      number++;
    } while (open && number < index.words.length && number < start + 3 && index.words[number].startsWith(word));
    const isExact = found.some(([, , how]) => how === 1);
    if (found.length && !isExact && word.length > 4) {
      // A word that only begins so may be rare, and another meant: `barometr`.
      for (const [other, group] of near) {
        if (!other.startsWith(word) && distance(word, other, 1) < 2) found.push([other, group, 0.5]);
      }
    }
    if (found.length || word.length < 4) return { found, near };
    const ending = (other, length) => Math.max(word.length, other.length) - length;
    const forms = near.map(([other]) => shared(word, other))
      .map((length, at) => length > 3 && length >= word.length * 0.6 && ending(near[at][0], length) < 4 ? length : 0);
    const longest = Math.max(0, ...forms);
    if (longest) {
      return { near, found: near.filter((_, at) => forms[at] === longest).map((entry) => [...entry, 0.8]), slip: word };
    }
    const usual = await file("slips", (json) => {
      return unpacked(json.w).map((other, at) => [other, VALUES[json.n[at]]]);
    });
    let [most, best, how] = [word.length < 8 ? 1 : 2, null, -1];
    for (const [other, often] of [...near.map(([other]) => [other, 0]), ...usual]) {
      const far = distance(word, other, most);
      if (far < most || (far === most && often > how)) [most, best, how] = [far, other, often];
    }
    return best ? { ...await meant(best, false), slip: best } : { found };
  };

  // Answers

  // The texts that hold a word or phrase, with how well; its forms, to be marked; what was meant instead.
  const answer = async ({ words, open }) => {
    const parts = await Promise.all(words.map(async ({ word }) => {
      const { found, slip, near: others = [] } = await meant(word, open);
      const groups = new Map();
      for (const [, group, near] of found) groups.set(group, Math.max(near, groups.get(group) ?? 0));
      const lists = await Promise.all([...groups.keys()].map(postings));
      const rare = (list) => Math.log(1 + index.count / list.size);
      const exact = [...groups.values()].map((near, at) => near === 1 ? rare(lists[at]) : Infinity);
      const limit = Math.min(Infinity, ...exact);
      const texts = new Map();
      [...groups.values()].forEach((near, at) => {
        const worth = near * Math.min(limit, rare(lists[at]));
        for (const [text, weight] of lists[at]) {
          texts.set(text, Math.max(texts.get(text) ?? 0, weight * worth));
        }
      });
      const forms = [...found, ...others.filter(([, group]) => groups.has(group))].map(([form]) => form);
      return { texts, groups, lists, slip, forms };
    }));
    const [first, ...others] = parts;
    const sum = (text) => parts.reduce((sum, { texts }) => sum + texts.get(text), 0);
    let texts = [...first.texts.keys()].filter((text) => others.every((part) => part.texts.has(text)));
    if (others.length) {
      const places = await Promise.all(parts.map(async ({ groups, lists }) => {
        const all = await Promise.all([...groups.keys()].map(positions));
        const by = new Map();
        // A word that is everywhere has no places: it may stand anywhere.
        if (all.some((list) => !list.length)) return null;
        lists.forEach((list, at) => [...list.keys()].forEach((text, row) => {
          by.set(text, (by.get(text) ?? []).concat(all[at][row]));
        }));
        return by;
      }));
      const lead = places.findIndex(Boolean);
      if (lead >= 0) {
        texts = texts.filter((text) => {
          const sets = places.map((by) => by && new Set(by.get(text)));
          return [...sets[lead]].some((place) => sets.every((set, at) => !set || set.has(place + at - lead)));
        });
      }
    }
    return {
      texts: new Map(texts.map((text) => [text, sum(text) * (others.length ? 1.3 : 1)])),
      forms: new Set(parts.flatMap((part) => part.forms)),
      slips: parts.flatMap(({ slip, forms }, at) => slip ? [{ ...words[at], slip, forms }] : []),
    };
  };
  const search = async (query) => {
    const units = asked(query);
    const answers = await Promise.all(units.map(answer));
    const isWanted = units.map(({ not, loose }) => !not && !loose);
    const wanted = answers.filter((_, at) => isWanted[at]);
    const unwanted = answers.filter((_, at) => units[at].not);
    const all = new Map();
    answers.forEach(({ texts }, at) => {
      for (const [text, score] of units[at].not ? [] : texts) {
        const [sum, hits] = all.get(text) ?? [0, 0];
        all.set(text, [sum + score, hits + isWanted[at]]);
      }
    });
    // What is in another language comes later.
    for (const [text, row] of all) if (index.facets.lang(text)[0]) row[0] *= 0.6;
    const kept = [...all].filter(([text]) => !unwanted.some(({ texts }) => texts.has(text)));
    const hits = kept.reduce((most, [, [, hits]]) => Math.max(most, hits), 0);
    const best = kept.filter(([, [, own]]) => own === hits);
    best.sort(([one, [score]], [other, [otherScore]]) => otherScore - score || one - other);
    return {
      texts: best.map(([text]) => text),
      isWordless: !wanted.length,
      isPartial: hits > 0 && hits < wanted.length,
      forms: wanted.map(({ forms }) => forms),
      slips: wanted.flatMap(({ slips }) => slips),
    };
  };

  // What is shown

  const element = (name, content, attributes = {}) => {
    const made = document.createElement(name);
    made.append(...[content].flat());
    Object.entries(attributes).forEach(([key, value]) => value && made.setAttribute(key, value));
    return made;
  };
  // A stretch of a text with its matches marked, around the place where most of them meet.
  const passage = (text, forms, most) => {
    const all = [...text.matchAll(WORD)].map((word) => {
      const own = fold(word[0]);
      return { at: word.index, end: word.index + word[0].length, hit: forms.findIndex((set) => set.has(own)) };
    });
    let from = 0, best = 0;
    all.forEach((word, at) => {
      if (word.hit < 0) return;
      const near = all.slice(at, at + most - 8);
      const score = new Set(near.map(({ hit }) => hit)).size * 100 + near.filter(({ hit }) => hit >= 0).length;
      if (score > best) [from, best] = [Math.max(0, at - 6), score];
    });
    const shown = all.slice(from, from + most);
    if (!shown.length) return { nodes: [text], best };
    const end = from + most < all.length ? shown.at(-1).end : text.length;
    let at = from ? shown[0].at : 0;
    const nodes = from ? ["… "] : [];
    for (const word of shown.filter(({ hit }) => hit >= 0)) {
      nodes.push(text.slice(at, word.at), element("mark", text.slice(word.at, word.end)));
      at = word.end;
    }
    nodes.push(text.slice(at, end), end < text.length ? " …" : "");
    return { nodes, best };
  };
  const item = async (text, forms) => {
    const number = placeOf(index.texts, text);
    const found = (await file(`texts-${number}`, (json) => json.d))[text - index.texts[number]];
    const [lang, name, dir] = index.langs[index.facets.lang(text)[0]];
    const isOther = lang !== document.documentElement.lang;
    const language = isOther ? { lang, dir } : {};
    const inText = passage(found.x, forms, 34), inSummary = passage(found.s, forms, 34);
    const shown = inText.best >= inSummary.best && found.x ? inText : inSummary;
    const link = element("a", passage(found.t, forms, 99).nodes, { href: found.u, hreflang: isOther && lang, ...language });
    const meta = found.m.map((word) => element("span", word)).concat(isOther ? element("span", name, language) : []);
    return element("li", [
      element("h2", link),
      element("p", meta.flatMap((word, at) => at ? [" · ", word] : [word]), { class: "meta" }),
      element("p", shown.nodes, { class: "passage", ...language }),
    ]);
  };
  const counted = (count) => {
    const { forms, of } = index.counts;
    return forms[numbers(of)[count < 200 ? count : 100 + count % 100]]
      .replace("{}", count.toLocaleString(document.documentElement.lang));
  };
  // The choices of each filter, with how many results each would leave.
  const fill = (texts, chosen) => {
    const fits = (text, but) => selects.every(({ name }) => name === but || !chosen[name]
      || index.facets[name](text).some((value) => index.options[name][value][0] === chosen[name]));
    for (const select of selects) {
      const counts = new Map();
      for (const text of texts.filter((text) => fits(text, select.name))) {
        for (const value of index.facets[select.name](text)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const options = index.options[select.name].flatMap(([value, title, dir], at) => {
        const count = counts.get(at) ?? 0;
        if (!count && value !== chosen[select.name]) return [];
        const option = new Option(`${title} (${count})`, value);
        return Object.assign(option, select.name === "lang" && { lang: value, dir });
      });
      select.replaceChildren(new Option(select.dataset.all, ""), ...options);
      select.value = chosen[select.name] ?? "";
      select.closest("label").hidden = index.options[select.name].length < 2;
    }
    return texts.filter((text) => fits(text));
  };
  let run = 0, shownTexts = [], shownForms = [];
  const show = async (from) => {
    const own = run;
    const items = await Promise.all(shownTexts.slice(from, from + AT_ONCE).map((text) => item(text, shownForms)));
    if (own !== run) return;
    if (from) results.append(...items);
    else results.replaceChildren(...items);
    more.hidden = from + AT_ONCE >= shownTexts.length;
    if (from) items[0]?.querySelector("a").focus();
  };
  // What there is in place of a word that is nowhere, as the texts write it, the nearest first.
  const guessed = ({ typed, word, slip, forms }) => {
    const marked = [...results.querySelectorAll("mark")].map(({ textContent }) => [fold(textContent), textContent]);
    const found = new Map(marked.reverse().filter(([own]) => forms.includes(own)));
    const far = (own) => distance(word, own, 99);
    const nearest = [...found.keys()].sort((one, other) => far(one) - far(other)).slice(0, 3);
    const meant = found.get(slip) ?? nearest.map((own) => found.get(own)).join(", ");
    return meant ? words.slip.replace("{typed}", typed).replace("{meant}", meant) : words.partial;
  };
  const answerTo = async (query, chosen, own) => {
    const nothing = { texts: [], forms: [], slips: [] };
    const { texts, isPartial, isWordless, forms, slips } = query ? await search(query) : nothing;
    if (own !== run) return;
    [shownTexts, shownForms] = [query ? fill(texts, chosen) : [], forms];
    const { length } = shownTexts;
    filters.hidden = !texts.length;
    lists.hidden = length > 0;
    const none = isWordless && words.noWord || words.none.replace("{query}", () => query);
    if (elsewhere) elsewhere.hidden = !query || isWordless || length > 0;
    await show(0);
    if (own !== run) return;
    const notes = length ? [...slips.map(guessed), ...isPartial ? [words.partial] : []] : [];
    status.textContent = query ? [length ? counted(length) : none, ...new Set(notes)].join(" ") : "";
  };
  const choice = () => Object.fromEntries(selects.map(({ name }) => [name, wish[name] ?? ""]));
  // The question stands in the address. One that was sent or came with the page is left to go back to.
  const remember = () => {
    const address = new URL(location.href), query = field.value.trim();
    const isOther = query !== (address.searchParams.get("q") ?? "").trim();
    for (const [name, value] of Object.entries({ q: query, ...choice() })) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history[isOther && isSent ? "pushState" : "replaceState"](null, "", address);
    isSent &&= !isOther;
    here = address.search;
  };
  const update = async (isRetry) => {
    const own = ++run, query = field.value.trim();
    // Another question begins without the filters of the last one.
    if (!query) wish = {};
    remember();
    for (const link of elsewhere?.querySelectorAll("a") ?? []) {
      link.search = query ? `?${new URLSearchParams({ q: query })}` : "";
    }
    try {
      if (!index) await begin();
      if (own !== run) return;
      // An address may ask for what there is not.
      for (const { name } of selects) if (!index.options[name].some(([value]) => value === wish[name])) delete wish[name];
      remember();
      await answerTo(field.value.trimStart(), choice(), own);
    } catch {
      if (own !== run) return;
      // Another edition may have been published since this one began.
      [index, files] = [null, new Map()];
      if (isRetry === true) status.textContent = words.failed;
      else await update(true);
    }
  };

  // What the reader does

  const wished = () => Object.fromEntries(new URLSearchParams(location.search));
  let wish = wished(), here = location.search, isSent = Boolean(wish.q?.trim()), timer;
  field.value ||= wish.q ?? "";
  const soon = () => { clearTimeout(timer); timer = setTimeout(update, 150); };
  field.addEventListener("input", soon);
  // Nothing is typed in vain while the first file is on its way.
  field.addEventListener("focus", () => { if (!index) begin().catch(() => {}); }, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    update();
    isSent = Boolean(field.value.trim());
  });
  addEventListener("popstate", () => {
    // A jump within the page is no other question.
    if (location.search === here) return;
    clearTimeout(timer);
    [wish, here] = [wished(), location.search];
    field.value = wish.q ?? "";
    isSent = Boolean(field.value.trim());
    update();
  });
  for (const select of selects) {
    select.addEventListener("change", () => { wish[select.name] = select.value; update(); });
  }
  more.addEventListener("click", () => show(results.children.length));
  part.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) {
      event.preventDefault();
      field.value = "";
      field.focus();
      update();
    } else if (event.key === "/" && event.target !== field) {
      event.preventDefault();
      field.select();
    }
  });
  if (field.value) update();
}
