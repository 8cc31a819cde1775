/** Words of notes on the canvas, in English. */
export const notesEn = {
  notes: "Notes on the canvas",
  note: (text: string) => `Note: ${text}`,
  noteOf: (name: string, text: string) => `Note on ${name}: ${text}`,
  help: "Enter edits, Delete deletes, arrow keys move, Shift with left and right makes it narrower and wider.",
  placeholder: "Write a note",
  field: "Text of the note",
  edit: "Edit the note",
  remove: "Delete the note",
  width: "Width of the note",
};
