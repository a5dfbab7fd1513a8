/** What is said where the program cannot go on, in a box of the operating system. */
export const crash = {
  title: '同意デスク',
  text: '同意デスクに思わぬ不具合があり、終了します。\n\n保存した記録は、そのまま残っています。入力の途中だったものも、少し前までは一時保存されています。同意デスクをもう一度開いて、サインインしてください。\n\n何度も起きるときは、次の番号を管理者に知らせてください。\n{{incident}}',
} as const;
