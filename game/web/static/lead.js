// The facilitator's page: follows the session, and sends what is pressed.
"use strict";
(() => {
  const form = document.getElementById("key-form");
  if (form) {
    const key = decodeURIComponent(location.hash.slice(1));
    if (key) { history.replaceState(null, "", "/lead"); document.getElementById("key").value = key; form.submit(); }
    return;
  }
  history.replaceState(null, "", "/lead");
  const main = document.getElementById("main"), said = document.getElementById("said"), lost = document.getElementById("lost");
  let source = null;

  const follow = () => {
    source = new EventSource("/lead/live");
    source.onopen = () => { lost.hidden = true; };
    source.onerror = () => {
      lost.hidden = false;
      if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 3000);
    };
    source.addEventListener("turn", (event) => {
      const open = [...main.querySelectorAll("details[open]")].map((one) => one.id);
      const focused = document.activeElement, act = main.contains(focused) ? focused.dataset.act : null;
      const main_act = focused && focused.classList && focused.classList.contains("main");
      const news = JSON.parse(event.data);
      main.innerHTML = news.html;
      open.forEach((id) => { const one = document.getElementById(id); if (one && id !== "d-end") one.open = true; });
      if (act) {
        const next = main_act ? main.querySelector("button.main") : main.querySelector(`[data-act="${act}"]`);
        (next || main.querySelector("button.main") || main).focus();
      }
      said.textContent = "";
      tick();
    });
    source.addEventListener("count", (event) => {
      const counts = JSON.parse(event.data);
      document.getElementById("answered").textContent = counts.answered;
      document.getElementById("present").textContent = counts.present;
    });
  };

  const post = (what) => fetch("/lead/act", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(what),
  }).then((reply) => { said.textContent = reply.ok ? "" : main.dataset.failed; }).catch(() => { lost.hidden = false; });

  main.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-act]");
    if (!button) return;
    const what = { act: button.dataset.act };
    if (button.dataset.minutes) what.minutes = Number(button.dataset.minutes);
    if (button.dataset.seat) what.seat = Number(button.dataset.seat);
    post(what);
  });
  main.addEventListener("submit", (event) => {
    const sent = event.target, kind = sent.dataset.form;
    if (!kind) return;
    event.preventDefault();
    if (kind === "group") post({ act: "group", picks: [...sent.querySelectorAll("input:checked")].map((one) => one.value) });
    else {
      const counts = {};
      sent.querySelectorAll("input[name=count]").forEach((one) => { if (one.value) counts[one.dataset.id] = Number(one.value); });
      post({ act: "hands", people: Number(sent.elements.people.value), counts });
    }
  });
  const tick = () => {
    const clock = main.querySelector(".clock");
    if (!clock) return;
    const left = Math.max(0, Math.round(Number(clock.dataset.until) - Date.now() / 1000));
    clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  };
  setInterval(tick, 500);
  tick();
  follow();
})();
