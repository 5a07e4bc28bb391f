import { learnTime, moveClocks, serverTime } from './live/clocks.client.ts';
import { type Frame, openFeed } from './live/feed.client.ts';
import { newId } from './live/ids.client.ts';
import { type Act, type ActState, type Answer, createOutbox } from './live/outbox.client.ts';
import { overlay, rowOf, withFloor } from './live/overlay.client.ts';
import { paint } from './live/paint.client.ts';
import { kept, withHand } from './live/touched.client.ts';
import type { Mine } from './mine.ts';

// The one script of phones, the room and public pages. Everything it does works without it too, only slower. It knows no
// sentence: those stand in the page, or come with the server's answer.

const root = document.querySelector<HTMLElement>('[data-live]');
if (root) run(root);

function run({ dataset }: HTMLElement) {
  const { log = '', surface = '', lang = 'en' } = dataset;
  let mine: Mine = JSON.parse(dataset.mine ?? '{}'); // a page without it lays nothing over its parts
  learnTime(Number(dataset.now), Number(dataset.pace ?? 1));

  const show = () => {
    overlay(mine);
    moveClocks();
    if (mine.help) askMine(10_000); // no part says how a call for help stands: it is nobody else's business (H5)
  };

  function setMine(given: unknown, latest = mine.latest) {
    mine = { ...(given as Mine), latest }; // as the server's mineView makes it
    show();
  }

  /** Asks again what is mine, when something happened to me that the parts do not say: never at every change. */
  let asking: { timer: ReturnType<typeof setTimeout>; at: number } | undefined;
  function askMine(withinMs: number) {
    const at = Date.now() + Math.random() * withinMs;
    if (asking && asking.at <= at) return;
    clearTimeout(asking?.timer); // a hurry does not wait for an idle wish
    const timer = setTimeout(async () => {
      asking = undefined;
      const response = await fetch(`/mine/${log}?lang=${lang}`).catch(() => undefined);
      if (response?.ok) setMine(await response.json());
    }, at - Date.now());
    asking = { timer, at };
  }

  function onFrame(frame: Frame): unknown {
    if (kept.comes) return kept.comes.then(() => onFrame(frame)); // in their order, once what is typed is safe
    learnTime(frame.now);
    const wasShown = mine.hand && rowOf(mine.hand.ticket);
    paint(frame);
    mine = withFloor(mine);
    show();
    if (mine.hand && !rowOf(mine.hand.ticket)) askMine(wasShown ? 500 : 20_000);
    if (mine.hasFloor && 'now' in frame.parts) askMine(500);
  }

  const box = createOutbox(log, onState, () => feed.suspect());
  const offline = createOffline(lang, () => box.waiting());
  const feed = openFeed({
    log,
    surface,
    lang,
    seq: Number(dataset.seq),
    seenAt: Number(dataset.now),
    place: () => mine.self?.place,
    onFrame,
    onLine(up) {
      offline(up);
      if (up) box.flush();
    },
  });

  /** The form an act came from, as long as it is not answered. */
  const forms = new Map<string, HTMLFormElement>();
  /** Forms whose act is on its way: a second tap is not a second act. */
  const busy = new Set<HTMLFormElement>();
  /** Acts that wait: their forms have been emptied for the next one, and may hold it by now. */
  const freed = new Set<string>();

  function onState(act: Act, state: ActState, answer?: Answer) {
    const from = forms.get(act.id);
    const form = kept.hand?.standingForm(from, act) ?? from;
    const takeBack = () => {
      box.takeBack(act.id);
      if (form) fill(form, act.form);
      offline();
    };
    const undo = () =>
      withHand((hand) => box.send({ id: newId(), to: 'act', at: serverTime(), ...hand.undoing(act, answer) }));
    showAct(act, state, state === 'kept' ? undo : takeBack);
    offline();
    if (state !== 'sending') for (const held of [form, from]) if (held) busy.delete(held);
    if ((state === 'waits' || state === 'kept') && !freed.has(act.id)) {
      freed.add(act.id);
      form?.reset();
    }
    if (answer?.kept) {
      setMine(answer.mine, act.form.statement);
      if (mine.hand && !rowOf(mine.hand.ticket)) askMine(1_000); // for why it stands there
      if (act.to === 'join') location.assign(form?.dataset.to ?? location.pathname);
    } else if (answer) {
      if (form) fill(form, act.form);
      withHand((hand) => hand.showRefusal(form, answer));
    }
    if (answer) forms.delete(act.id);
  }

  addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.act === undefined) return;
    event.preventDefault();
    if (busy.has(form)) return;
    kept.hand?.hideRefusal(form);
    const act = actOf(form, event.submitter);
    forms.set(act.id, form);
    busy.add(form);
    box.send(act);
  });

  setInterval(moveClocks, 250);
  show();
}

function actOf(form: HTMLFormElement, submitter: HTMLElement | null): Act {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value;
  if (submitter instanceof HTMLButtonElement && submitter.name) fields[submitter.name] = submitter.value;
  delete fields.id;
  const { said = submitter?.textContent ?? '', undo } = { ...form.dataset, ...submitter?.dataset };
  const to = form.dataset.act === 'join' ? 'join' : 'act';
  return { id: newId(), to, form: fields, said, at: serverTime(), undo };
}

/** Gives back what was typed. */
function fill(form: HTMLFormElement, fields: Record<string, string>) {
  for (const field of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),textarea,select')) {
    const given = fields[field.name];
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = given === field.value;
    else if (given !== undefined && field.value === '') field.value = given;
  }
}

/** One's own acts, each with the state it is in. The newest stands first. */
function showAct(act: Act, state: ActState, takeBack: () => void) {
  const list = document.querySelector<HTMLElement>('[data-acts]');
  const template = document.querySelector<HTMLTemplateElement>('template[data-act-row]');
  if (!list || !template) return;
  let row = list.querySelector<HTMLElement>(`[data-act-id="${act.id}"]`);
  if (state === 'refused') return row?.remove(); // said at the form
  if (!row) {
    const made = document.importNode(template.content, true).firstElementChild;
    if (!(made instanceof HTMLElement)) return;
    row = made;
    row.dataset.actId = act.id;
    setText(row, '[data-at]', timeOf(act.at));
    setText(row, '[data-what]', act.said);
    list.prepend(row);
  }
  for (const word of row.querySelectorAll<HTMLElement>('[data-state]')) word.hidden = word.dataset.state !== state;
  const back = row.querySelector<HTMLElement>('[data-take-back]');
  if (!back) return;
  back.hidden = state !== 'waits' && !(state === 'kept' && act.undo);
  back.onclick = () => {
    takeBack();
    if (state === 'waits') row.remove();
    else back.hidden = true;
  };
}

/** The message that the line is gone: since when, and how many acts wait. Not for a hiccup of less than three seconds. */
function createOffline(lang: string, waiting: () => number) {
  let since: number | undefined;
  return (up?: boolean) => {
    if (up === true) since = undefined;
    if (up === false && since === undefined) {
      since = serverTime();
      setTimeout(draw, 3_000);
    }
    draw();
  };

  function draw() {
    const message = document.querySelector<HTMLElement>('[data-offline]');
    if (!message) return;
    message.hidden = since === undefined || serverTime() - since < 2_900;
    if (since !== undefined) setText(message, '[data-since]', timeOf(since, lang));
    const count = waiting();
    for (const line of message.querySelectorAll<HTMLElement>('[data-waiting]')) line.hidden = count === 0;
    setText(message, '[data-count]', String(count));
  }
}

function setText(within: ParentNode, selector: string, text: string) {
  for (const element of within.querySelectorAll(selector)) element.textContent = text;
}

const timeOf = (at: number, lang = document.documentElement.lang) =>
  new Date(at).toLocaleTimeString(`${lang}-u-hc-h23-nu-latn`, { timeStyle: 'medium' });
