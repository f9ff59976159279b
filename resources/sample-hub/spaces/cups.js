const canvas = document.getElementById("table");
const context = canvas.getContext("2d");
const cups = [80, 240, 400].map((x) => ({ x, y: 260, width: 60, height: 50 }));
let held = null;

function draw() {
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#c98a00";
  for (const cup of cups) context.fillRect(cup.x - cup.width / 2, cup.y, cup.width, cup.height);
}

canvas.addEventListener("pointerdown", (e) => {
  held = cups.find((c) => Math.abs(c.x - e.offsetX) < c.width / 2 && e.offsetY > c.y && e.offsetY < c.y + c.height) ?? null;
});
canvas.addEventListener("pointermove", (e) => {
  if (held) Object.assign(held, { x: e.offsetX, y: e.offsetY - held.height / 2 });
  draw();
});
canvas.addEventListener("pointerup", () => { held = null; });
draw();
