// Follows the session and sends answers; an answer that did not come through is sent again by itself.
"use strict";
(() => {
  const main = document.getElementById("main"), said = document.getElementById("said"), lost = document.getElementById("lost");
  let source = null, waiting = null, tries = 0, timer = 0, again = 0;

  const follow = () => {
    clearTimeout(again);
    if ("over" in main.dataset) return;
    if (source) source.close();
    source = new EventSource("/live?turn=" + main.dataset.turn);
    source.onopen = () => { lost.hidden = true; };
    source.onerror = () => {
      lost.hidden = false;
      if (source.readyState === EventSource.CLOSED) { clearTimeout(again); again = setTimeout(look, 3000); }
    };
    source.addEventListener("turn", (event) => {
      const news = JSON.parse(event.data);
      const inside = main.contains(document.activeElement);
      main.dataset.turn = news.turn;
      main.innerHTML = news.html;
      document.title = news.title + " · Omstander";
      waiting = null;
      if (news.over) { main.dataset.over = ""; source.close(); lost.hidden = true; }
      const title = document.getElementById("title");
      if (inside) title.focus(); else said.textContent = "";
      window.scrollTo(0, 0);
      setTimeout(() => { if (!inside) said.textContent = news.title; }, 100);
    });
  };

  // The stream was refused: the seat may be gone, or the session over. The page itself says which.
  const look = () => {
    fetch("/", { cache: "no-store" }).then((page) => { if (page.ok) location.reload(); else throw page; })
      .catch(() => { again = setTimeout(look, 3000); });
  };

  const say = (words) => { const status = document.getElementById("status"); if (status) status.textContent = words; };

  const send = () => {
    clearTimeout(timer);
    const mine = waiting;
    if (!mine) return;
    const form = document.getElementById("answer");
    fetch("/answer", { method: "PUT", headers: { "Content-Type": "application/json" }, body: mine })
      .then((reply) => {
        if (waiting !== mine) return;
        if (reply.ok) {
          waiting = null; tries = 0; say(form.dataset.sent);
          if ("renews" in form.dataset) location.reload();
        }
        else if (reply.status === 429 || reply.status >= 500) throw reply;
        else { waiting = null; look(); }
      })
      .catch(() => {
        if (waiting !== mine) return;
        tries += 1;
        say(form.dataset.lost);
        timer = setTimeout(send, Math.min(8000, 500 * tries) * (0.5 + Math.random()));
      });
  };

  main.addEventListener("submit", (event) => {
    if (event.target.id !== "answer") return;
    event.preventDefault();
    const form = event.target, rows = [...form.querySelectorAll("fieldset")];
    const picks = [...form.querySelectorAll("input:checked")].map((input) => input.value);
    const radios = form.querySelector("input[type=radio]");
    if (radios && rows.some((row) => !row.querySelector("input:checked"))) { say(form.dataset.incomplete); return; }
    waiting = JSON.stringify({ round: form.dataset.round, picks });
    tries = 0;
    say(form.dataset.sending);
    send();
  });
  // What is ticked while one watches counts at once; nobody looks for a button then.
  main.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form && "atOnce" in form.dataset) form.requestSubmit(); else say("");
  });
  window.addEventListener("online", () => { send(); follow(); });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && (!source || source.readyState !== EventSource.OPEN)) { follow(); send(); }
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  follow();
})();
