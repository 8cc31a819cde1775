import library from "pptxgenjs";

type Library = typeof import("pptxgenjs").default;

/** The library of slides. Its types tell of another form than the one that bundlers get. */
export const Slides = library as unknown as Library;
export type Presentation = import("pptxgenjs").default;
export type Slide = import("pptxgenjs").default.Slide;
export type TextProps = import("pptxgenjs").default.TextProps;
