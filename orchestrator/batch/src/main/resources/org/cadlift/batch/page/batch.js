'use strict';
// The table holds all rows, the worst first. They are taken out, and those of one page that fit the filters are put in.
(() => {
  const ROWS_A_PAGE = 100;
  const GRADES = [['failed', 'Failed'], ['cancelled', 'Cancelled'], ['invalid', 'Invalid file'], ['loss', 'With loss'], ['warned', 'Warnings'], ['ok', 'Clean']];
  const table = document.getElementById('items');
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row, place) => ({ row, place, grade: row.className, cause: row.dataset.cause }));
  const filters = document.querySelector('.filters');
  const find = document.querySelector('.find');
  const pager = document.querySelector('.pager');
  const status = pager.querySelector('p');
  const [back, on] = pager.querySelectorAll('button');
  const names = new Intl.Collator('en', { numeric: true });
  // What is shown can be kept as a link: index.html#show=loss&by=5&order=descending
  const asked = new URLSearchParams(location.hash.slice(1));
  let grade = asked.get('show') ?? '', cause = asked.get('cause') ?? '', wanted = asked.get('find') ?? '';
  let sorted = asked.get('by') ?? '', down = asked.get('order') === 'descending';
  let page = 0, fit = rows;

  // Reading the text of thousands of rows takes a moment, so it waits for the first search or sort.
  const text = entry => entry.text ??= entry.row.textContent.toLowerCase();
  const name = entry => entry.name ??= entry.row.cells[1].textContent;
  const number = (entry, i) => (entry.numbers ??= entry.row.dataset.v.split(' ').map(Number))[i];

  const choose = () => {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    fit = rows.filter(entry => (!grade || entry.grade === grade) && (!cause || entry.cause === cause)
      && words.every(word => text(entry).includes(word)));
    const by = sorted === 'name' ? (a, b) => names.compare(name(a), name(b))
      : sorted === 'grade' || sorted === '' ? (a, b) => a.place - b.place
      : (a, b) => number(a, +sorted) - number(b, +sorted);
    // What is equal stays in the order of the page, whichever way it is sorted.
    fit.sort((a, b) => (down ? by(b, a) : by(a, b)) || a.place - b.place);
    page = 0;
    const kept = new URLSearchParams(Object.entries({ show: grade, cause, find: wanted, by: sorted, order: sorted && down ? 'descending' : '' }).filter(([, value]) => value));
    history.replaceState(null, '', kept.size ? '#' + kept : location.pathname);
    show();
  };
  const put = part => {
    for (const { row } of part) {
      const cell = row.cells[0];
      if (!('later' in cell.dataset)) continue;
      delete cell.dataset.later;
      const image = document.createElement('img');
      Object.assign(image, { loading: 'lazy', width: 96, height: 72, alt: '' });
      image.src = row.cells[1].querySelector('a').getAttribute('href').replace(/report\.html$/, 'thumbnail.png');
      cell.append(image);
    }
    body.replaceChildren(...part.map(entry => entry.row));
  };
  const show = () => {
    const from = page * ROWS_A_PAGE;
    const part = fit.slice(from, from + ROWS_A_PAGE);
    put(part);
    const of = fit.length === rows.length ? `${rows.length} items` : `${fit.length} of ${rows.length} items`;
    status.textContent = fit.length === 0 ? 'No item fits' : part.length === fit.length ? of : `${from + 1} to ${from + part.length} of ${of}`;
    back.hidden = on.hidden = fit.length <= ROWS_A_PAGE;
    back.disabled = page === 0;
    on.disabled = from + ROWS_A_PAGE >= fit.length;
    byCause.hidden = !cause;
    byCause.replaceChildren(cause + ' \u00D7');
    for (const button of filters.children) {
      button.setAttribute('aria-pressed', String(button === byCause ? cause !== '' : !cause && button.dataset.grade === grade));
    }
    for (const head of heads) {
      if (head.dataset.by === sorted) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    document.documentElement.dataset.shown = part.length;
  };
  const turn = step => {
    page += step;
    show();
    table.scrollIntoView({ block: 'start' });
  };

  const filter = (style, label, count) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = style;
    button.dataset.grade = style;
    const figure = document.createElement('b');
    figure.textContent = count;
    button.append(label, figure);
    filters.append(button);
    return button;
  };
  filter('', 'All', rows.length).onclick = () => { grade = cause = ''; choose(); };
  for (const [style, label] of GRADES) {
    const count = rows.filter(entry => entry.grade === style).length;
    if (count) filter(style, label, count).onclick = () => { grade = style; cause = ''; choose(); };
  }
  const byCause = filter('failed', '', '');
  byCause.onclick = () => { grade = cause = ''; choose(); };
  for (const button of document.querySelectorAll('.which button')) {
    button.hidden = false;
    button.setAttribute('aria-label', 'Show the items with ' + button.dataset.cause);
    button.onclick = () => {
      cause = button.dataset.cause;
      grade = '';
      choose();
      filters.scrollIntoView({ block: 'start' });
      byCause.focus();
    };
  }

  const heads = [...table.tHead.querySelectorAll('th')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    const by = head.dataset.by;
    button.onclick = () => {
      // Names and outcomes begin at their start, numbers at the greatest.
      down = sorted === by ? !down : by !== 'name' && by !== 'grade';
      sorted = by;
      choose();
    };
  }
  let typing = 0;
  const input = find.querySelector('input');
  input.value = wanted;
  input.oninput = () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      wanted = input.value;
      choose();
    }, 120);
  };
  back.onclick = () => turn(-1);
  on.onclick = () => turn(1);

  // A picture that is not there leaves an empty place instead of a torn page.
  const missing = image => image.replaceWith(document.createElement('i'));
  document.addEventListener('error', event => event.target instanceof HTMLImageElement && missing(event.target), true);
  for (const image of document.images) if (image.complete && !image.naturalWidth && image.src) missing(image);

  // Paper has no pages to turn.
  addEventListener('beforeprint', () => put(fit));
  addEventListener('afterprint', show);

  const time = document.querySelector('time');
  time.textContent = new Date(time.dateTime).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  time.title = time.dateTime;
  filters.hidden = find.hidden = pager.hidden = false;
  choose();
  table.classList.add('ready');
})();
