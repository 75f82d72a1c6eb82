# A house for exercises: the first line of its pages, and signing in where nothing is encrypted.
practice-fictional = 虚构的委员会。
practice-paused = 已暂停：恢复之前不接收任何提交。
practice-copy = 回到先前时刻的副本：{ $origin }。
practice-open-link = 如果这是您本人，请按此按钮登录。该链接仅供一人使用一次。
practice-sign-in-once = 登录十二小时
practice-no-passkey = 此地址的传输未加密，因此不能使用通行密钥。您提交的内容由本系统证明，而非由您签署。
practice-link-instead = 请打开您收到的链接，或向主持演练的人索取新链接。
practice-to-meeting = 前往会议
