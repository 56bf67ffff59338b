// What a page with the wall is watched by; it runs in the page, from its very beginning.

export function watchWall() {
  const seen = [];
  const shown = new Map();
  let long = [];
  let answers = new Map();
  let gaps;
  let began = 0;
  new PerformanceObserver((list) => long.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ type: 'longtask', buffered: true });
  // A press is several events; the slowest of them is how long the hand waited.
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries()) {
      if (interactionId && !name.startsWith('key')) answers.set(interactionId, Math.max(duration, answers.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  let pressed = 0;
  let left = 0;
  const top = (room) => document.getElementById(room).closest('.room').getBoundingClientRect().top;
  const press = ({ timeStamp, target }) => {
    pressed = timeStamp;
    if (target.id?.startsWith('enter-')) left = top(target.id);
  };
  document.addEventListener('click', press, true);
  addEventListener('popstate', press, true);

  /** What of a room was not so when it was last looked at. */
  function look(room, at) {
    const id = room.querySelector('h2[id^=wall-]').id.slice('wall-'.length);
    const first = [...room.querySelectorAll('.step')].at(-1);
    const now = {
      card: [...room.querySelectorAll('.count')].reduce((sum, one) => sum + Number(one.textContent), 0),
      typing: room.querySelector('.step').classList.contains('typing'),
      hand: room.querySelector('.reasons .hand') !== null,
      question: room.querySelector('.reasons .question') !== null,
      whisper: room.querySelector('.reasons .whisper') !== null,
      edit: first.querySelector('.tiny')?.textContent,
    };
    const before = shown.get(id);
    if (before) for (const what of Object.keys(now)) if (now[what] !== before[what]) seen.push([what, id, now[what], at]);
    shown.set(id, now);
  }

  function frame(time) {
    if (!gaps) return;
    gaps.push(time);
    requestAnimationFrame(frame);
  }

  window.wall = {
    /** Writes down from now on what changes on the wall, and when. */
    watch() {
      for (const room of document.querySelectorAll('.wall .room')) look(room, 0);
      new MutationObserver((changes) => {
        const at = Date.now();
        const rooms = new Set();
        for (const { target } of changes) {
          const room = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest('.wall .room');
          if (room) rooms.add(room);
        }
        for (const room of rooms) look(room, at);
      }).observe(document.querySelector('.wall'), { subtree: true, childList: true, characterData: true, attributeFilter: ['class'] });
    },
    seen: () => seen,
    /** The long tasks since the last time that somebody asked. */
    long() {
      const all = long;
      long = [];
      return all;
    },
    /** How long each press waited until what came of it was drawn, since the last time that somebody asked, in milliseconds. */
    answers() {
      const all = [...answers.values()];
      answers = new Map();
      return all;
    },
    /** How far a room's map stands from where it stood when it was pressed, in pixels. */
    moved: (room) => Math.abs(top(room) - left),
    /** Counts the frames between `true` and `false`. */
    frames(on) {
      if (on) {
        window.wall.long();
        gaps = [];
        began = performance.now();
        return requestAnimationFrame(frame);
      }
      const times = gaps;
      gaps = undefined;
      return { gaps: times.slice(1).map((time, at) => time - times[at]), seconds: (performance.now() - began) / 1_000, long: window.wall.long() };
    },
    /** How long after the last press, or since `from`, this is on the page and drawn, in milliseconds. */
    until(selector, from) {
      const gone = from === undefined ? document.querySelector(selector) : null;
      const before = pressed;
      return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`no ${selector}`)), 15_000);
        const look = () => {
          const found = document.querySelector(selector);
          const since = from ?? pressed;
          if (!found || found === gone || (from === undefined && pressed === before)) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
        };
        look();
      });
    },
  };
}
