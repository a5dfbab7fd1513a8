/** What is said where the program cannot go on, in a box of the operating system. */
export const crash = {
  title: '同意デスク',
  text: '同意デスクに思わぬ不具合があり、終了します。\n\n保存した記録は、そのまま残っています。同意デスクをもう一度開いてサインインすると、一時保存された入力を再開できます。\n\n何度も起きるときは、次の番号を管理者に知らせてください。\n{{incident}}',
} as const;
