# 证据:公众所见,以及供各方阅读的保管链。
evidence-title = 证据
evidence-lead = 证据本身从不在此。关于对证据所做之事,记录只保存哈希值、角色和日期,并就每一行为向公众显示一项承诺值。
evidence-not-open =
    { $count ->
        [0] 本记录的所有条目均公开。
       *[other] 本记录有 { $count } 个条目不公开:每个条目以承诺值列于其中,计入总数,不能更改,也不能移动。其内容仅供有关事项的各方阅读。
    }
evidence-newest = 其中最新的:{ $entries }。
evidence-yours = 您参与其中的保管链
evidence-yours-caption = 每条保管链,证据所在、其数据包及最后行为
evidence-sign-in = { $link },以阅读您曾在其中有所行为的保管链。对其他任何人,它们如同不存在。
evidence-none = 您在此未曾在任何保管链中有所行为。
evidence-by-hand = 证据在您自己的机器上封存、开启和核验:
col-chain = 保管链
col-where = 所在
col-packages = 数据包
col-last-act = 最后行为
col-link = 已签名的环节(SHA-256)
col-package = 数据包
col-statement = 其声明(SHA-256)
col-root = 其文件的根值
custody-title = { $name } 的保管
custody-returned = 证据已归还,保管链已终结。
custody-destroyed = 证据已销毁,保管链已终结。
custody-on-its-way = 正在移交给 { $to }:已交出,尚未收到。
custody-with = 由下列方面持有:{ $holder }。
custody-nowhere = 由何人持有,未予记录。
custody-private = 供本保管链各方阅读。公众在每一条目处只看到一项承诺值,别无其他。
custody-picture = 从左至右 { $count } 项行为,各列于作出该行为的角色一行。下表以文字逐项说明。
custody-links = 逐环列示
custody-links-caption = 每项行为的日期、作出该行为的角色,以及载明其余内容的已签名环节的哈希值
custody-erased = 已删除:此处曾有一项行为,再无人能够阅读
custody-erased-short = 已删除
packages-caption = 每个数据包、对其所做之事,以及其发送方所签署的内容
package-sealed = 封存
package-opened = 开启
package-passed-on = 转交
package-notified = 已告知其首位发送方
not-recorded = 未予记录
custody-gaps = 未予记录的事项
custody-no-gap = 取得证据时应说明的事项均已说明,且无任何内容被删除。
custody-shows-heading = 本页表明什么,不表明什么
custody-shows = 每项行为自其时刻起即在记录中列于其条目,次序如此;每项行为均与具有该哈希值的已签名环节相绑定,并由此与前一环节相绑定。
custody-does-not = 本页不表明何人使用了设备,不表明取得证据合法或完整,也不表明法院将予采信。
custody-check-heading = 供您出示的对象
custody-check = { $json } 载有每项行为的内容及其盐值。持有者可算出承诺值,并与记录中的承诺值比对;无需账户,也无需本机构的任何说明:
