public import Rulebook
public import Workbooks

/// A workbook sent back with its findings marked in it.
public enum Annotation {
  /// The marks of a judgement: comments, highlights and the sheet 校验结果.
  public static func overlay(for judgement: Judgement) -> Overlay { Overlay() }
}
