/* Keys of the coordinator in the list of experts: s shortlist, x exclude with a reason, p propose. */
"use strict";
(function () {
  const steps = { s: "shortlist", x: "exclude", p: "propose" };

  function row() {
    return document.activeElement.closest(".row") || document.querySelector(".row.chosen");
  }

  document.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const typing = event.target.closest("input, textarea, select, dialog[open]");
    if (!step || event.ctrlKey || event.metaKey || event.altKey || typing) {
      return;
    }
    const button = row()?.querySelector(`[data-step="${step}"]`);
    if (button) {
      event.preventDefault();
      button.click();
      if (step === "exclude") {
        button.closest("details").querySelector("select").focus();
      }
    }
  });
})();
