// Where a row stands by itself, Datasette shows the keys of other rows as they are: here they lead there, by name.
document.addEventListener("DOMContentLoaded", () => {
  const named = {
    source: ["../sources/", "title"],
    passage: ["../passages/", "place"],
    speaker: ["../people/", "name"],
    repeats: ["", "words"],
  };
  const letter = (byte) => {
    const one = String.fromCharCode(byte);
    return /[\w-]/.test(one) ? one : one === " " ? "+" : "~" + byte.toString(16).toUpperCase().padStart(2, "0");
  };
  // As Datasette writes a key into an address.
  const inAddress = (key) => Array.from(new TextEncoder().encode(key), letter).join("");
  for (const [column, [folder, label]] of Object.entries(named)) {
    for (const cell of document.querySelectorAll(`body.row .rows-and-columns td.col-${column}`)) {
      const key = cell.textContent.trim();
      if (!key) continue;
      const link = document.createElement("a");
      link.href = folder + inAddress(key);
      link.textContent = key;
      cell.replaceChildren(link);
      fetch(`${link.href}.json?_shape=objects`)
        .then((answer) => answer.json())
        .then((found) => { link.textContent = found.rows[0][label]; })
        .catch(() => {});
    }
  }
});
